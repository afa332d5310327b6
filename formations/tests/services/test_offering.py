from datetime import date, timedelta

import pytest

from formations.models import Registration
from formations.models.enrolment import begins_at
from formations.services import answering, errors
from formations.services.offering import cancel_session, move_session
from formations.tests.people import CLOSES, HOURS, NOW, OPENS, join, make_commune, offer
from records.models import JournalEntry, OutboxMessage

pytestmark = pytest.mark.django_db
WHY = {"reason_fr": "Salle indisponible", "reason_ar": "القاعة غير متاحة", "by": None, "now": NOW}
LATER = date(2027, 1, 11)


def test_the_closing_must_come_after_the_opening_and_before_the_start(session):
    with pytest.raises(errors.DatesRefused):
        offer(session, closes_at=OPENS)
    with pytest.raises(errors.DatesRefused):
        offer(session, closes_at=begins_at(session) + timedelta(seconds=1))


def test_a_moved_session_tells_everyone_and_asks_those_who_had_confirmed(session):
    offer(session, capacity=1)
    seated, _waiting = join(session, make_commune(), "A", "B")
    answering.confirm(registration=seated, by=None, now=NOW)
    OutboxMessage.objects.all().delete()
    move_session(session=session, starts_on=LATER, ends_on=LATER, **HOURS, **WHY)
    session.refresh_from_db()
    assert (session.starts_on, session.ends_on) == (LATER, LATER)
    assert dict(Registration.objects.values_list("name", "state")) == {
        "A": "registered",
        "B": "waiting",
    }
    assert OutboxMessage.objects.count() == 2
    mail = OutboxMessage.objects.first()
    assert mail.subject.startswith("Nouvelles dates : Outils | تواريخ جديدة: الأدوات")
    assert "11 janvier 2027" in mail.text and "11 يناير 2027" in mail.text
    assert "Salle indisponible" in mail.text and "القاعة غير متاحة" in mail.text


def test_registration_closes_at_the_new_start_at_the_latest(session):
    offer(session, closes_at=CLOSES)
    sooner = date(2026, 12, 1)
    move_session(session=session, starts_on=sooner, ends_on=sooner, **HOURS, **WHY)
    session.refresh_from_db()
    assert session.enrolment.closes_at == begins_at(session)


def test_a_session_is_not_moved_into_the_past(session):
    offer(session)
    past = NOW.date() - timedelta(days=1)
    with pytest.raises(errors.DatesRefused):
        move_session(session=session, starts_on=past, ends_on=past, **HOURS, **WHY)


def test_a_cancelled_session_tells_everyone_once(session):
    offer(session, capacity=1)
    join(session, make_commune(), "A", "B")
    OutboxMessage.objects.all().delete()
    cancel_session(session=session, **WHY)
    session.refresh_from_db()
    assert session.state == "cancelled"
    assert set(Registration.objects.values_list("state", flat=True)) == {"cancelled"}
    assert OutboxMessage.objects.count() == 2
    assert JournalEntry.objects.get(verb="training.session_cancelled").data == {"people": 2}
    with pytest.raises(errors.WrongState):
        cancel_session(session=session, **WHY)


def test_neither_is_done_without_a_reason_in_both_languages(session):
    offer(session)
    with pytest.raises(errors.ReasonMissing):
        cancel_session(session=session, **WHY | {"reason_ar": " "})
