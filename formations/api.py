"""Sessions of trainings for programs: those that a public page presents."""

from datetime import date
from typing import Annotated, Any, Literal

from django.http import HttpRequest
from django.utils.translation import gettext_noop as _
from ninja import Query, Router, Schema

from publishing.api import Day, Limit, Listing, Offset, Text, absolute, listed, text

from .models import Session
from .selectors import public_addresses, public_sessions

router = Router()


class SessionOut(Schema):
    code: str
    programme: Text
    kind: Literal["workshop", "training", "webinar", "meeting"]
    state: Literal["planned", "held", "cancelled"]
    audiences: list[str]
    starts_on: date
    ends_on: date
    starts_at: str | None
    ends_at: str | None
    time_zone: Literal["Africa/Casablanca"] = "Africa/Casablanca"
    city: Text
    venue: Text
    online: bool
    regions: list[str]
    seats: int | None
    is_example: bool
    addresses: dict[str, str]


class SessionList(Listing):
    results: list[SessionOut]


class Wish(Schema):
    """Which sessions are asked for."""

    region: Annotated[
        str, Query(max_length=12, pattern=r"^[0-9A-Za-z.]*$", description=_("HCP code."))
    ] = ""
    since: Annotated[Day | None, Query(description=_("The first day that counts."))] = None
    until: Annotated[Day | None, Query(description=_("The last day that counts."))] = None
    kind: Literal["", "workshop", "training", "webinar", "meeting"] = ""
    limit: Limit = 50
    offset: Offset = 0


@router.get("/sessions", response=SessionList, summary=_("Sessions, by region and date"))
def sessions(request: HttpRequest, wish: Query[Wish]) -> dict[str, Any]:
    rows = public_sessions(region=wish.region, kind=wish.kind, since=wish.since, until=wish.until)
    count, found = listed(rows, limit=wish.limit, offset=wish.offset)
    addresses = public_addresses({row.programme_id for row in found})
    return {"count": count, "results": [_out(row, addresses) for row in found]}


def _out(session: Session, addresses: dict[int, dict[str, str]]) -> dict[str, Any]:
    programme = session.programme
    return {
        "code": session.code,
        "programme": text(programme, "title"),
        "kind": programme.kind,
        "state": session.state,
        "audiences": session.audiences or programme.audiences,
        "starts_on": session.starts_on,
        "ends_on": session.ends_on,
        "starts_at": _hour(session.starts_at),
        "ends_at": _hour(session.ends_at),
        "city": text(session, "city"),
        "venue": text(session, "venue"),
        "online": bool(session.online_url),
        "regions": sorted(region.code for region in session.regions.all()),
        "seats": session.seats,
        "is_example": programme.is_example,
        "addresses": {
            language: absolute(f"{page}{session.code}/")
            for language, page in addresses.get(programme.pk, {}).items()
        },
    }


def _hour(hour: Any) -> str | None:
    return f"{hour:%H:%M}" if hour else None
