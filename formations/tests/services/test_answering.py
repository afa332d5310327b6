import pytest

from formations.models import Registration
from formations.models.enrolment import begins_at
from formations.services import answering, errors
from formations.services.offering import Terms, set_terms
from formations.tests.conftest import make_session
from formations.tests.people import (
    CLOSES,
    FIRST,
    HOURS,
    NOW,
    OPENS,
    join,
    make_commune,
    offer,
)
from records.models import JournalEntry, OutboxMessage

pytestmark = pytest.mark.django_db


def states():
    return dict(Registration.objects.values_list("name", "state"))


def subjects():
    return [mail.subject.partition(" :")[0] for mail in OutboxMessage.objects.order_by("id")]


@pytest.fixture
def full(session):
    """A seat each for A and B of one commune; C of it waits, then D of another."""
    offer(session, capacity=2)
    one, other = make_commune(1), make_commune(2)
    rows = join(session, one, "A", "B", "C") + join(session, other, "D")
    OutboxMessage.objects.all().delete()
    return {row.name: row for row in rows}


def test_a_cancelled_seat_goes_to_the_commune_that_has_none(full):
    answering.cancel(registration=full["A"], by=None, now=NOW)
    assert states() == {"A": "cancelled", "B": "registered", "C": "waiting", "D": "registered"}
    assert subjects() == ["Inscription annulée", "Une place s’est libérée"]
    verbs = JournalEntry.objects.order_by("sequence").values_list("verb", flat=True)
    assert list(verbs)[-2:] == ["training.cancelled", "training.promoted"]


def test_cancelling_twice_changes_nothing(full):
    answering.cancel(registration=full["A"], by=None, now=NOW)
    count = JournalEntry.objects.count()
    answering.cancel(registration=full["A"], by=None, now=NOW)
    assert JournalEntry.objects.count() == count


def test_who_waits_may_leave_the_list_and_nobody_moves(full):
    answering.cancel(registration=full["C"], by=None, now=NOW)
    assert states() == {"A": "registered", "B": "registered", "C": "cancelled", "D": "waiting"}


def test_who_cancelled_may_register_again_at_the_end(full, session):
    answering.cancel(registration=full["A"], by=None, now=NOW)
    [again] = join(session, make_commune(1), "A")
    assert (again.state, again.order) == ("waiting", 5)


def test_confirming_is_done_once(full):
    answering.confirm(registration=full["A"], by=None, now=NOW)
    answering.confirm(registration=full["A"], by=None, now=NOW)
    assert states()["A"] == "confirmed"
    assert JournalEntry.objects.filter(verb="training.confirmed").count() == 1


def test_who_waits_cannot_confirm(full):
    with pytest.raises(errors.WrongState):
        answering.confirm(registration=full["C"], by=None, now=NOW)


def test_nobody_cancels_once_the_session_has_begun(full, session):
    with pytest.raises(errors.WrongState):
        answering.cancel(registration=full["A"], by=None, now=begins_at(session))


def test_the_team_says_why(full):
    with pytest.raises(errors.ReasonMissing):
        answering.dismiss(registration=full["A"], by=None, reason="  ", now=NOW)
    answering.dismiss(registration=full["A"], by=None, reason="Inscrit deux fois", now=NOW)
    assert states()["A"] == "cancelled"
    assert "Inscrit deux fois" in OutboxMessage.objects.order_by("id").first().text


def test_a_free_seat_may_be_given_out_of_turn_but_none_that_is_not_free(full):
    with pytest.raises(errors.WrongState):
        answering.seat(registration=full["C"], by=None, now=NOW)
    Registration.objects.filter(name="A").update(state="cancelled")
    answering.seat(registration=full["C"], by=None, now=NOW)
    assert states()["C"] == "registered"


def test_more_seats_are_given_at_once(full, session):
    set_terms(
        session=session,
        terms=Terms(opens_at=OPENS, closes_at=CLOSES, capacity=3),
        by=None,
        now=NOW,
    )
    assert states() == {"A": "registered", "B": "registered", "C": "waiting", "D": "registered"}


def test_fewer_seats_take_nobodys(full, session):
    set_terms(
        session=session, terms=Terms(opens_at=OPENS, closes_at=CLOSES, capacity=1), by=None, now=NOW
    )
    answering.cancel(registration=full["A"], by=None, now=NOW)
    assert states() == {"A": "cancelled", "B": "registered", "C": "waiting", "D": "waiting"}


def test_someone_moved_takes_a_seat_there_and_leaves_one_here(full, session):
    other = make_session(session.programme, FIRST.replace(day=27), **HOURS)
    offer(other, capacity=1)
    moved = answering.transfer(registration=full["A"], to=other, by=None, now=NOW)
    assert (moved.enrolment.session_id, moved.state, moved.order) == (other.pk, "registered", 1)
    assert states()["D"] == "registered"
    assert subjects() == ["Inscription reportée à une autre session", "Une place s’est libérée"]


def test_nobody_is_moved_to_a_session_of_another_training(full, session):
    from formations.models import Programme

    strange = make_session(Programme.objects.create(title_fr="X", title_ar="ع"), FIRST)
    offer(strange)
    with pytest.raises(errors.NotThere):
        answering.transfer(registration=full["A"], to=strange, by=None, now=NOW)
