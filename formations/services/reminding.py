"""Asking participants to confirm, and reminding them, with the session's diary file."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from formations.calendars import calendar_of
from formations.domain.reminding import CONFIRM, EARLIEST, due
from formations.domain.states import CONFIRMED, REGISTERED
from formations.labels import State
from formations.models import Enrolment, Registration, Reminder, Session
from formations.selectors import addressed, published
from publishing.bilingual import LANGUAGE_CODES, pick
from records.models import PrivateFile
from records.services import files

from .seats import lock_registration
from .writing import write


def remind(*, now: datetime) -> int:
    """Write what is due to participants of coming sessions; return how many were told.

    Each hears of one start once a kind, however often this runs and on however many workers.
    """
    today = timezone.localdate(now)
    coming = Enrolment.objects.filter(
        session__state=State.PLANNED,
        session__starts_on__gte=today,
        session__starts_on__lte=today + EARLIEST,
    )
    return sum(_remind_of(enrolment, now) for enrolment in coming.select_related("session"))


def _remind_of(enrolment: Enrolment, now: datetime) -> int:
    rows = Registration.objects.filter(enrolment=enrolment, state__in=(REGISTERED, CONFIRMED))
    told = dict(
        Reminder.objects.filter(registration__enrolment=enrolment, begins_at=enrolment.begins_at)
        .order_by("sent_at")
        .values_list("registration", "kind")
    )
    owed = [
        row
        for row in rows
        if (kind := _due(row, enrolment, now)) is not None and told.get(row.pk) != kind
    ]
    if not owed:
        return 0
    diary = diary_files(enrolment.session)
    return sum(_tell(row, diary, now) for row in owed)


@transaction.atomic
def _tell(registration: Registration, diary: dict[str, PrivateFile], now: datetime) -> bool:
    row = lock_registration(registration)
    kind = _due(row, row.enrolment, now)
    if kind is None or row.state not in (REGISTERED, CONFIRMED):
        return False
    key = {"registration": row, "kind": kind, "begins_at": row.enrolment.begins_at}
    _notice, new = Reminder.objects.get_or_create(**key, defaults={"sent_at": now})
    if new:
        write(registration=row, template="before", diary=diary, kind=kind)
    return new


def _due(row: Registration, enrolment: Enrolment, now: datetime) -> str | None:
    # Who was given a seat late hears of what comes after that.
    since = max(row.registered_at, row.changed_at) if row.state == REGISTERED else row.registered_at
    kind = due(begins_at=enrolment.begins_at, registered_at=since, now=now)
    return None if kind == CONFIRM and row.state == CONFIRMED else kind


def diary_files(session: Session) -> dict[str, PrivateFile]:
    """Return the session's diary file in each language, kept for letters to carry."""
    made = {}
    for language in LANGUAGE_CODES:
        found = addressed(published().filter(pk=session.pk), language) or [session]
        with override(language):
            content = calendar_of(
                found,
                name=pick(session.programme, "title", language),
                language=language,
                host=str(settings.WAGTAILADMIN_BASE_URL).rstrip("/"),
            )
        kept = files.keep_made(
            content=content, name=f"{session.code}.ics", media_type="text/calendar"
        )
        made[language] = files.enter(kept=kept)
    return made
