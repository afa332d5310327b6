from datetime import UTC, datetime

import pytest

from formations.domain.attendance import HalfDay
from formations.models import Certificate, Presence, Registration
from formations.services import certifying, errors
from formations.services.attending import close_attendance, mark_presence
from formations.tests.people import FIRST, LAST, join, make_commune, offer
from records.models import JournalEntry, OutboxMessage
from records.references import is_valid

pytestmark = pytest.mark.django_db
DURING = datetime(2026, 12, 20, 10, tzinfo=UTC)
AFTER = datetime(2026, 12, 21, 17, tzinfo=UTC)
HALVES = [HalfDay(day, half) for day in (FIRST, LAST) for half in ("am", "pm")]


@pytest.fixture
def people(session):
    offer(session)
    return {row.name: row for row in join(session, make_commune(), "A", "B", "C", "D")}


def mark(row, half=HALVES[0], present=True, now=DURING):
    return mark_presence(registration=row, half_day=half, present=present, by=None, now=now)


def test_a_mark_is_kept_once_and_taken_back_once(people):
    mark(people["A"])
    mark(people["A"])
    assert (Presence.objects.count(), people_state("A")) == (1, "attended")
    mark(people["A"], present=False)
    mark(people["A"], present=False)
    assert (Presence.objects.count(), people_state("A")) == (0, "confirmed")
    verbs = JournalEntry.objects.filter(verb__contains="present").values_list("verb", flat=True)
    assert list(verbs) == ["training.present", "training.not_present"]


def people_state(name):
    return Registration.objects.get(name=name).state


def test_no_mark_before_the_day_nor_for_another_day(people):
    with pytest.raises(errors.NotYetHeld):
        mark(people["A"], now=datetime(2026, 12, 19, 12, tzinfo=UTC))
    with pytest.raises(errors.NoSuchHalfDay):
        mark(people["A"], half=HalfDay(LAST.replace(day=22), "am"))


def test_who_waits_holds_no_seat_to_be_marked(people):
    with pytest.raises(errors.WrongState):
        mark(people["D"])


def test_the_close_tells_absent_from_present_and_certifies_who_was_there_enough(people, session):
    session.programme.attendance_threshold = 75
    session.programme.save()
    for half in HALVES[:3]:
        mark(people["A"], half)
    mark(people["B"], HALVES[0])
    [certificate] = close_attendance(session=session, by=None, now=AFTER)
    session.refresh_from_db()
    assert (session.state, session.attended) == ("held", 2)
    assert [people_state(name) for name in "ABCD"] == ["attended", "attended", "absent", "waiting"]
    assert certificate.registration_id == people["A"].pk
    assert is_valid(certificate.reference)
    facts = certificate.facts
    assert (facts["present"], facts["half_days"], facts["title_ar"]) == (3, 4, "الأدوات")
    assert "A" not in facts.values()
    assert "Attestation" in OutboxMessage.objects.latest("id").subject


def test_closing_again_after_a_correction_certifies_only_who_is_new(people, session):
    for half in HALVES:
        mark(people["A"], half)
    close_attendance(session=session, by=None, now=AFTER)
    for half in HALVES:
        mark(people["C"], half, now=AFTER)
    again = close_attendance(session=session, by=None, now=AFTER)
    assert [one.registration_id for one in again] == [people["C"].pk]
    assert Certificate.objects.count() == 2


def test_no_close_before_the_last_day(people, session):
    with pytest.raises(errors.NotYetHeld):
        close_attendance(session=session, by=None, now=DURING)


def test_a_certificate_is_revoked_once_with_a_reason(people, session):
    for half in HALVES:
        mark(people["A"], half)
    [certificate] = close_attendance(session=session, by=None, now=AFTER)
    with pytest.raises(errors.ReasonMissing):
        certifying.revoke(certificate=certificate, reason=" ", by=None, now=AFTER)
    certifying.revoke(certificate=certificate, reason="Erreur de nom", by=None, now=AFTER)
    with pytest.raises(errors.WrongState):
        certifying.revoke(certificate=certificate, reason="Encore", by=None, now=AFTER)
    assert JournalEntry.objects.filter(verb="training.certificate_revoked").count() == 1
    assert close_attendance(session=session, by=None, now=AFTER) == []
