"""Reads of the training calendar."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Value
from django.utils import timezone

from formations.fields import written
from formations.labels import State, When
from formations.models import ProgrammePage, Session
from publishing.bilingual import LANGUAGE_CODES, active_language
from publishing.signposts import address_of
from publishing.visible import public
from territory.models import Region

# A subscription keeps what has just been held, so that it does not vanish from diaries.
SUBSCRIPTION_PAST = timedelta(days=365)


@dataclass(frozen=True)
class Wish:
    """What a reader filters by; an empty string is no filter."""

    region: str = ""
    audience: str = ""
    kind: str = ""
    when: str = When.COMING


def published(wish: Wish | None = None) -> QuerySet[Session]:
    """Return the sessions that a live page presents, in whatever language, in order.

    Each row knows the paths of its programme's pages, for `addressed`.
    """
    presented = ProgrammePage.objects.live().order_by().values("programme")
    sessions = Session.objects.filter(programme__in=presented).select_related("programme")
    shown = sessions.annotate(page_path_fr=_page_path("fr"), page_path_ar=_page_path("ar"))
    return _fitting(shown, wish or Wish()).order_by("starts_on", "starts_at", "pk")


def wished(wish: Wish, today: date) -> QuerySet[Session]:
    """Return published sessions that fit, the nearest to today first."""
    sessions = published(wish)
    if wish.when == When.COMING:
        return sessions.filter(ends_on__gte=today)
    if wish.when == When.PAST:
        sessions = sessions.filter(ends_on__lt=today)
    return sessions.order_by("-starts_on", "-starts_at", "-pk")


def in_month(first: date, last: date, wish: Wish) -> QuerySet[Session]:
    """Return published sessions that touch the days given; `wish.when` is ignored."""
    return published(wish).filter(starts_on__lte=last, ends_on__gte=first)


def subscribed(wish: Wish, today: date) -> QuerySet[Session]:
    """Return what a calendar subscription holds: coming sessions and those of the past year."""
    return published(wish).filter(ends_on__gte=today - SUBSCRIPTION_PAST)


def upcoming_sessions(now: datetime, limit: int = 3, language: str | None = None) -> list[Session]:
    """Return the next planned sessions, under way included, each with its `.url`. One query."""
    coming = wished(Wish(), timezone.localdate(now)).filter(state=State.PLANNED)
    return addressed(coming[:limit], language)


def addressed(sessions: Iterable[Session], language: str | None = None) -> list[Session]:
    """Set `.url` and `.url_language` of each: the address in the language, or in the other."""
    rows: list[Any] = list(sessions)
    own = language or active_language()
    order = sorted(LANGUAGE_CODES, key=lambda code: code != own)
    for row in rows:
        paths = ((code, getattr(row, f"page_path_{code}")) for code in order)
        row.url_language, path = next((code, path) for code, path in paths if path)
        row.url = f"{address_of(path, row.url_language)}{row.code}/"
    return rows


def with_regions(sessions: list[Session]) -> list[Region]:
    """Give each session its `.held_regions` and return every region, all in one query."""
    through = Session.regions.through.objects.filter(session__in=[row.pk for row in sessions])
    held = through.values_list(
        "region__code", "region__name_fr", "region__name_ar", "session_id"
    ).order_by()
    nowhere = Region.objects.values_list("code", "name_fr", "name_ar", Value(0)).order_by()
    rows = nowhere.union(held, all=True) if sessions else nowhere
    known: dict[str, Region] = {}
    by_session: dict[int, list[Region]] = {row.pk: [] for row in sessions}
    for code, french, arabic, session in sorted(rows, key=lambda row: (row[3], row[0])):
        region = known.setdefault(code, Region(code=code, name_fr=french, name_ar=arabic))
        if session:
            by_session[session].append(region)
    for row in sessions:
        row.held_regions = by_session[row.pk]
    return list(known.values())


def sessions_of(page: ProgrammePage, **wanted: Any) -> list[Session]:
    """Return the sessions of a page's programme, with regions and addresses, in one query."""
    regions = {f"region_{name}": F(f"regions__{name}") for name in ("code", "name_fr", "name_ar")}
    rows = (
        Session.objects.filter(programme_id=page.programme_id, **wanted)
        .select_related("programme", "enrolment")
        .annotate(**regions)
        .order_by("starts_on", "starts_at", "pk", "region_code")
    )
    found: dict[int, Session] = {}
    held: dict[int, list[Region]] = defaultdict(list)
    for row in rows:
        found.setdefault(row.pk, row)
        if row.region_code:
            names = {"name_fr": row.region_name_fr, "name_ar": row.region_name_ar}
            held[row.pk].append(Region(code=row.region_code, **names))
    for session in found.values():
        session.held_regions = held[session.pk]
        session.url = f"{page.url}{session.code}/"
        session.url_language = page.locale.language_code
    return list(found.values())


def _page_path(language: str) -> Subquery:
    pages = ProgrammePage.objects.live().filter(
        programme=OuterRef("programme"), locale__language_code=language
    )
    return Subquery(pages.values("url_path")[:1])


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


def public_sessions(
    *, region: str = "", kind: str = "", since: date | None = None, until: date | None = None
) -> QuerySet[Session]:
    """Return the sessions of programmes that a page presents to everybody, by date."""
    shown = public(ProgrammePage.objects.all())
    rows = _fitting(
        Session.objects.filter(programme__in=shown.values("programme")),
        Wish(region=region, kind=kind),
    )
    if since:
        rows = rows.filter(ends_on__gte=since)
    if until:
        rows = rows.filter(starts_on__lte=until)
    rows = rows.select_related("programme").prefetch_related("regions")
    return rows.order_by("starts_on", "starts_at", "pk")


def public_addresses(programmes: Iterable[int]) -> dict[int, dict[str, str]]:
    """Return the addresses of programmes' public pages, by programme and language."""
    pages = public(ProgrammePage.objects.all()).filter(programme__in=list(programmes))
    found: dict[int, dict[str, str]] = defaultdict(dict)
    rows = pages.values_list("programme", "locale__language_code", "url_path")
    for programme, language, path in rows:
        found[programme][language] = address_of(path, language)
    return found
