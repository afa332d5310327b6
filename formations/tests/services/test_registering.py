import threading
from datetime import timedelta

import pytest
from django.db import connection

from formations.models import Registration
from formations.services import errors
from formations.services.registering import Participant, enter_registration, register
from formations.tests.conftest import make_session
from formations.tests.people import CLOSES, FIRST, NOW, join, make_commune, make_member, offer
from records.models import JournalEntry, OutboxMessage
from records.selectors import journal_findings

pytestmark = pytest.mark.django_db


def letters():
    return [
        (mail.to.partition("@")[0], mail.subject.partition(" :")[0])
        for mail in OutboxMessage.objects.order_by("id")
    ]


def states():
    return list(Registration.objects.order_by("order").values_list("name", "state"))


def test_a_seat_a_letter_and_a_journal_line(session):
    offer(session)
    [row] = join(session, make_commune(), "Amina Exemple")
    assert (row.state, row.order, row.notice_version) == ("registered", 1, "2026-11")
    assert letters() == [("membre", "Inscription enregistrée")]
    entry = JournalEntry.objects.get(verb="training.registered")
    assert entry.data == {
        "session": session.code,
        "commune": row.commune.code,
        "state": "registered",
    }
    assert "Amina" not in str(list(JournalEntry.objects.values()))
    assert list(journal_findings()) == []


def test_who_comes_when_all_seats_are_taken_waits(session):
    offer(session, capacity=2)
    join(session, make_commune(1), "A", "B", "C")
    assert states() == [("A", "registered"), ("B", "registered"), ("C", "waiting")]
    assert [subject for _to, subject in letters()][2] == "Inscription en liste d’attente"


def test_a_commune_has_no_more_than_its_seats(session):
    offer(session, capacity=9, per_commune=1)
    join(session, make_commune(1), "A", "B")
    join(session, make_commune(2), "C")
    assert states() == [("A", "registered"), ("B", "waiting"), ("C", "registered")]


def test_sending_twice_changes_nothing(session):
    offer(session)
    first = join(session, make_commune(), "Amina Exemple")
    again = join(session, make_commune(), "EXEMPLE  amina")
    assert [row.pk for row in again] == [row.pk for row in first]
    assert OutboxMessage.objects.count() == 1
    assert JournalEntry.objects.filter(verb="training.registered").count() == 1


def test_the_same_name_in_another_commune_is_another_person(session):
    offer(session)
    join(session, make_commune(1), "A")
    join(session, make_commune(2), "A")
    assert Registration.objects.count() == 2


def test_only_members_register(session):
    offer(session)
    with pytest.raises(errors.NotAMember):
        join(session, make_commune(1), "A", by=make_member(make_commune(2)))
    assert Registration.objects.count() == 0


def test_the_closing_instant_is_too_late(session):
    offer(session)
    join(session, make_commune(), "A", now=CLOSES - timedelta(microseconds=1))
    with pytest.raises(errors.NotOpen) as refused:
        join(session, make_commune(), "B", now=CLOSES)
    assert refused.value.why == "closed"


def test_a_commune_of_another_region_is_not_invited(session):
    here, there = make_commune(1, "04"), make_commune(2, "09")
    offer(session, regions=[here.province.region])
    join(session, here, "A")
    with pytest.raises(errors.NotOpen) as refused:
        join(session, there, "B")
    assert refused.value.why == "not_invited"


def test_a_commune_named_itself_is_invited_wherever_it_lies(session):
    here, there = make_commune(1, "04"), make_commune(2, "09")
    offer(session, regions=[here.province.region], communes=[there])
    assert join(session, there, "B")[0].state == "registered"


def test_a_list_has_a_limit_for_each_commune(session):
    offer(session, capacity=50)
    join(session, make_commune(), *(f"Personne {number}" for number in range(20)))
    with pytest.raises(errors.TooMany):
        join(session, make_commune(), "Une de plus")
    assert Registration.objects.count() == 20


def test_the_participant_is_written_to_as_well_in_their_language(session):
    commune = make_commune()
    offer(session)
    person = Participant("أمينة المثال", "elected", "Amina@Commune.example")
    register(
        session=session,
        commune=commune,
        by=make_member(commune),
        participants=[person],
        language="ar",
        now=NOW,
    )
    mails = {mail.to: mail.languages for mail in OutboxMessage.objects.all()}
    assert mails == {
        f"membre@{commune.pk}.commune.example": "fr,ar",
        "amina@commune.example": "ar,fr",
    }


def test_an_officer_enters_someone_after_the_closing_in_the_same_queue(session):
    offer(session, capacity=1)
    join(session, make_commune(1), "A")
    row = enter_registration(
        session=session,
        commune=make_commune(2),
        by=make_member(make_commune(3), "agent"),
        participant=Participant("B", "staff", "b@commune.example"),
        language="fr",
        now=CLOSES,
    )
    assert (row.state, row.by_officer) == ("waiting", True)
    assert letters()[-1] == ("b", "Inscription en liste d’attente")
    assert JournalEntry.objects.filter(verb="training.entered").count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.postgres
def test_two_at_once_for_the_last_seat_get_one_seat_and_one_place_in_the_queue(db):
    if connection.vendor == "sqlite":
        pytest.skip("an in-memory database is one connection; SQLite queues writers itself")
    from formations.models import Programme

    programme = Programme.objects.create(title_fr="Outils", title_ar="الأدوات")
    session = make_session(programme, FIRST)
    offer(session, capacity=1)
    communes = [make_commune(number) for number in range(6)]
    for commune in communes:
        make_member(commune)
    ready = threading.Barrier(len(communes))

    def act(commune):
        ready.wait()
        join(session, commune, f"Personne de {commune.code}")
        connection.close()

    threads = [threading.Thread(target=act, args=(commune,)) for commune in communes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = sorted(Registration.objects.values_list("order", "state"))
    assert found == [(1, "registered"), *((order, "waiting") for order in range(2, 7))]
