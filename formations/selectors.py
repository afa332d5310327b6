"""Reads of the training calendar."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Exists, Max, Min, OuterRef, Q, QuerySet
from django.utils import timezone

from formations.domain.months import Month
from formations.fields import written
from formations.labels import State, When
from formations.models import ProgrammePage, Session
from publishing.bilingual import active_language

# A subscription keeps what has just been held, so that it does not vanish from diaries.
SUBSCRIPTION_PAST = timedelta(days=365)


@dataclass(frozen=True)
class Wish:
    """What a reader filters by; an empty string is no filter."""

    region: str = ""
    audience: str = ""
    kind: str = ""
    when: str = When.COMING


def published() -> QuerySet[Session]:
    """Return the sessions of programmes that a live page presents, in whatever language."""
    live = ProgrammePage.objects.live().filter(programme=OuterRef("programme"))
    return (
        Session.objects.filter(Exists(live)).select_related("programme").prefetch_related("regions")
    )


def wished(wish: Wish, today: date) -> QuerySet[Session]:
    """Return published sessions that fit, the nearest to today first."""
    sessions = _fitting(published(), wish)
    if wish.when == When.COMING:
        return sessions.filter(ends_on__gte=today).order_by("starts_on", "starts_at", "pk")
    if wish.when == When.PAST:
        sessions = sessions.filter(ends_on__lt=today)
    return sessions.order_by("-starts_on", "-starts_at", "-pk")


def in_month(month: Month, wish: Wish) -> QuerySet[Session]:
    """Return published sessions that touch the month, in order; `wish.when` is ignored."""
    sessions = _fitting(published(), wish)
    return sessions.filter(starts_on__lte=month.last, ends_on__gte=month.first).order_by(
        "starts_on", "starts_at", "pk"
    )


def subscribed(wish: Wish, today: date) -> QuerySet[Session]:
    """Return what a calendar subscription holds: coming sessions and those of the past year."""
    sessions = _fitting(published(), wish).filter(ends_on__gte=today - SUBSCRIPTION_PAST)
    return sessions.order_by("starts_on", "starts_at", "pk")


def upcoming_sessions(now: datetime, limit: int = 3, language: str | None = None) -> list[Session]:
    """Return the next planned sessions, under way included, each with its `.url`."""
    coming = wished(Wish(), timezone.localdate(now)).filter(state=State.PLANNED)
    return addressed(coming[:limit], language)


def bounds(today: date) -> tuple[Month, Month]:
    """Return the first and the last month worth turning to, this month included."""
    edges = published().order_by().aggregate(first=Min("starts_on"), last=Max("ends_on"))
    days = [day for day in (edges["first"], edges["last"]) if day] + [today]
    return Month.of(min(days)), Month.of(max(days))


def addressed(sessions: Iterable[Session], language: str | None = None) -> list[Session]:
    """Set `.url` and `.url_language` of each: the address in the language, or in the other."""
    rows = list(sessions)
    language = language or active_language()
    pages: dict[int, dict[str, ProgrammePage]] = defaultdict(dict)
    live = ProgrammePage.objects.live().filter(programme_id__in={row.programme_id for row in rows})
    for page in live.select_related("locale"):
        pages[page.programme_id][page.locale.language_code] = page
    for row in rows:
        choices = pages[row.programme_id]
        page = choices.get(language) or next(iter(choices.values()), None)
        if page:
            row.url = session_url(page, row)
            row.url_language = page.locale.language_code
    return rows


def session_url(page: ProgrammePage, session: Session) -> str:
    """Return the session's address below the programme's page."""
    return f"{page.url}{session.code}/"


def _fitting(sessions: QuerySet[Session], wish: Wish) -> QuerySet[Session]:
    if wish.region:
        sessions = sessions.filter(regions__code=wish.region)
    if wish.kind:
        sessions = sessions.filter(programme__kind=wish.kind)
    if wish.audience:
        code = written([wish.audience])
        sessions = sessions.filter(
            Q(audiences__contains=code)
            | Q(audiences__exact="", programme__audiences__contains=code)
        )
    return sessions
