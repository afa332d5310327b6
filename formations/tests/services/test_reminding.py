from datetime import timedelta

import pytest

from formations.models import Reminder
from formations.models.enrolment import begins_at
from formations.services import answering
from formations.services.reminding import remind
from formations.tests.people import NOW, join, make_commune, offer
from records.models import OutboxMessage

pytestmark = pytest.mark.django_db


@pytest.fixture
def begins(session):
    offer(session, capacity=1)
    join(session, make_commune(), "A", "B")
    OutboxMessage.objects.all().delete()
    return begins_at(session)


def run(begins, days):
    return remind(now=begins - timedelta(days=days))


def test_asked_then_reminded_twice_whatever_how_often_it_runs(begins):
    told = [run(begins, days) for days in (20, 14, 13, 7, 6, 1, 0.5, 0)]
    assert told == [0, 1, 0, 1, 0, 1, 0, 0]
    assert [one.kind for one in Reminder.objects.order_by("sent_at")] == ["confirm", "week", "day"]


def test_the_diary_file_of_the_reader_goes_along(begins, session):
    run(begins, 7)
    mail = OutboxMessage.objects.get()
    assert [file.name for file in mail.attachments.all()] == [f"{session.code}.ics"]
    with mail.attachments.get().open() as content:
        calendar = content.read().decode()
    assert "BEGIN:VEVENT" in calendar and f"/fr/formations/outils/{session.code}/" in calendar
    assert "Dans une semaine" in mail.subject and "بعد أسبوع" in mail.subject


def test_who_has_confirmed_is_not_asked_to(begins):
    from formations.models import Registration

    answering.confirm(registration=Registration.objects.get(name="A"), by=None, now=NOW)
    assert [run(begins, days) for days in (14, 7)] == [0, 1]


def test_who_was_given_a_seat_late_hears_of_what_comes_after(begins):
    from formations.models import Registration

    late = begins - timedelta(days=5)
    answering.cancel(registration=Registration.objects.get(name="A"), by=None, now=late)
    assert [run(begins, days) for days in (4.9, 1)] == [0, 1]


def test_a_cancelled_session_reminds_nobody(begins, session):
    session.state = "cancelled"
    session.save()
    assert run(begins, 7) == 0
