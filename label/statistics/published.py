"""What stands published of a call."""

from django.db.models import QuerySet

from label.calls.models import Call
from label.calls.selectors import public_calls

from .models import Publication


def standing_publications() -> QuerySet[Publication]:
    """Return what everyone may read now, of all calls."""
    return Publication.objects.filter(ended_at=None)


def published_kinds(call_id: int) -> list[str]:
    """Return the kinds that stand published of a call, statistics last."""
    kinds = standing_publications().filter(call=call_id).order_by("kind")
    return list(kinds.values_list("kind", flat=True))


def publication_of(call_id: int, kind: str) -> Publication | None:
    """Return what stands published of a call, if anything of this kind does."""
    return standing_publications().filter(call=call_id, kind=kind).first()


def public_publication(slug: str, kind: str) -> Publication | None:
    """Return the same by the call's code, where a page shows the call to everybody."""
    calls = public_calls().filter(slug=slug).values("pk")
    return standing_publications().filter(call__in=calls, kind=kind).select_related("call").first()


def publications_of(call: Call) -> QuerySet[Publication]:
    """Return all that was ever published of a call, the last first."""
    rows = Publication.objects.filter(call=call).defer("content")
    return rows.select_related("published_by", "ended_by")
