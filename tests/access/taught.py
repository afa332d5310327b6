"""What trainings hold of a commune: someone registered, and a certificate."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from formations.models import Enrolment, Programme, Registration, Session
from formations.services.certifying import issue
from formations.services.writing import answer_token
from tests.one_of_each import MONTH


def fill(side: Any) -> None:
    """Register someone of one side: ours for the first session, theirs for another."""
    now, session = timezone.now(), _session(side.name)
    row = Registration.objects.create(
        enrolment=session.enrolment,
        commune=side.commune,
        name="Exemple",
        name_key="exemple",
        function="manager",
        state="attended",
        order=1,
        registered_at=now,
        registered_by=side.member,
        notice_version="1",
        changed_at=now,
    )
    paper = issue(row, by=side.people["instruction"], now=now)
    assert paper is not None
    side.things |= {
        "session": session.pk,
        "registration": row.public_id,
        "answer": answer_token(row),
        "certificate": paper.reference,
    }


def _session(side: str) -> Session:
    if side == "ours":
        return Session.objects.get(code="s0")
    programme, now = Programme.objects.get(), timezone.now()
    other = Session.objects.create(
        programme=programme, starts_on=date(MONTH.year, 5, 1), code="other"
    )
    Enrolment.objects.create(
        session=other, opens_at=now, closes_at=now + timedelta(days=1), capacity=5
    )
    return other
