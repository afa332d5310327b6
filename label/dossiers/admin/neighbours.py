"""The dossiers before and after one, within the list from which it was opened."""

from dataclasses import dataclass

from django.http import HttpRequest

from label.dossiers.models import Dossier

from .filters import DossierFilters, found
from .listing import in_order, orderings
from .paging import REACH


@dataclass(frozen=True)
class Neighbours:
    """Where a dossier stands in a list (from 1, 0 if it does not), and those beside it."""

    at: int = 0
    of: int = 0
    before: Dossier | None = None
    after: Dossier | None = None


def neighbours(request: HttpRequest, dossier: Dossier) -> Neighbours:
    """Return those beside a dossier in the list that the address narrows, as far as one leafs."""
    filters = DossierFilters(request.GET, request=request, queryset=Dossier.objects.all())
    listed = filters.qs if filters.is_valid() else Dossier.objects.all()
    if text := request.GET.get("q", "").strip():
        listed = found(listed, text)
    ordering = request.GET.get("ordering", "")
    ordered = in_order(listed, ordering if ordering in orderings() else None)
    keys = list(ordered.values_list("pk", flat=True)[:REACH])
    if dossier.pk not in keys:
        return Neighbours()
    at = keys.index(dossier.pk)
    around = Dossier.objects.in_bulk(keys[max(at - 1, 0) : at + 2])
    before = around.get(keys[at - 1]) if at else None
    after = around.get(keys[at + 1]) if at + 1 < len(keys) else None
    return Neighbours(at + 1, len(keys), before, after)
