"""What is published of calls, as programs read it."""

from typing import Any

from ninja import Schema

from label.calls.selectors import public_calls
from publishing.api import Instant, Text, instant, text

from .labels import RESULTS, STATISTICS
from .published import standing_publications


class GroupFigures(Schema):
    """Some communes, and how many have sent; `code` is a region's, or a milieu."""

    code: str
    communes: int
    sent: int


class CallFigures(Schema):
    """Figures as published; null where one would tell of fewer than five communes."""

    published_at: Instant
    state: str
    communes: int
    sent: int | None
    drafts: int | None
    regions: list[GroupFigures]
    milieux: list[GroupFigures]


class RetainedCommune(Schema):
    """A commune, by its HCP code and that of its region; `lot` is null where none was drawn."""

    code: str
    name: Text
    region: str
    milieu: str
    lot: int | None


class LotDraw(Schema):
    """What it takes to draw the lots again."""

    sizes: list[int]
    seed: str
    list_digest: str
    drawn_at: str


class CallResults(Schema):
    published_at: Instant
    retained: list[RetainedCommune]
    draw: LotDraw | None


class PublishedCall(Schema):
    """A call of which figures or results are published."""

    slug: str
    title: Text
    statistics: CallFigures | None = None
    results: CallResults | None = None


def published_calls() -> list[dict[str, Any]]:
    """Return the calls that have something published, the last to open first."""
    rows = standing_publications().filter(call__in=public_calls().values("pk"))
    found: dict[str, dict[str, Any]] = {}
    for row in rows.select_related("call").order_by("-call__opens_at", "call__slug"):
        told = {"slug": row.call.slug, "title": text(row.call, "title")}
        call = found.setdefault(row.call.slug, told)
        call[row.kind] = TOLD[row.kind](row.content) | {"published_at": instant(row.published_at)}
    return list(found.values())


def _statistics(content: Any) -> dict[str, Any]:
    whole = {name: content[name] for name in ("state", "communes", "sent", "drafts")}
    groups = {"regions": content["by_region"], "milieux": content["by_milieu"]}
    return whole | {name: held["shown"] for name, held in groups.items()}


def _results(content: Any) -> dict[str, Any]:
    return {
        "retained": [
            {
                **{name: row[name] for name in ("code", "region", "milieu", "lot")},
                "name": Text(fr=row["name_fr"], ar=row["name_ar"]),
            }
            for row in content["retained"]
        ],
        "draw": _draw(content["lots"]) if content["lots"] else None,
    }


def _draw(lots: Any) -> dict[str, Any]:
    told = {name: lots[name] for name in ("sizes", "seed", "drawn_at")}
    return told | {"list_digest": lots["digest"]}


TOLD = {STATISTICS: _statistics, RESULTS: _results}
