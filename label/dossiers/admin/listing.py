"""The officers' list of dossiers, and its exports."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import HeaderButton

from label.dossiers.models import Dossier
from label.dossiers.permissions import may_extend

from . import extra
from .columns import REFERENCE, ListColumn
from .exporting import ExportsMixin
from .filters import choosable, found
from .paging import ReachPaginator
from .policy import ForReaders

LATEST_FIRST = "-changed_at"


def in_order(queryset: QuerySet[Dossier], ordering: str | None) -> QuerySet[Dossier]:
    """Put dossiers in an order that never leaves two of them equal."""
    ordering = ordering or LATEST_FIRST
    return queryset.order_by(ordering, "-pk" if ordering.startswith("-") else "pk")


def orderings() -> list[str]:
    """Return every order there is, be its column shown or not."""
    keys = [one.sort_key for one in (REFERENCE, *choosable()) if one.sort_key]
    return [*keys, *(f"-{key}" for key in keys)]


class DossierIndexView(ForReaders, ExportsMixin, generic.IndexView):
    """The list, and its files."""

    any_permission_required = ["view"]
    default_ordering = LATEST_FIRST
    paginator_class = ReachPaginator
    results_template_name = "dossiers/admin/list_results.html"

    @cached_property
    def header_buttons(self) -> list[Any]:
        added = extra.buttons(self.request)
        if not may_extend(self.request.user):
            return added
        address = reverse("dossier_admin:extend")
        return [*added, HeaderButton(_("Extensions…"), url=address, icon_name="calendar-alt")]

    @cached_property
    def shown(self) -> list[ListColumn]:
        """The columns that were chosen, or the usual ones."""
        wanted = set(self.request.GET.getlist("columns"))
        every = choosable()
        return [one for one in every if one.name in wanted] or [one for one in every if one.usual]

    @cached_property
    def columns(self) -> list[Any]:
        return [*self.leading, REFERENCE, *self.shown]

    @cached_property
    def leading(self) -> Sequence[Any]:
        """What stands before the reference: the boxes of those who may act on many at once."""
        return extra.leading(self.request)

    def get_table_kwargs(self) -> dict[str, Any]:
        # Wagtail's own controller ticks all boxes at once, where there are any.
        bulk = {"attrs": {"data-controller": "w-bulk"}} if self.leading else {}
        return super().get_table_kwargs() | bulk

    def get_valid_orderings(self) -> list[str]:
        return orderings()

    def get_base_queryset(self) -> QuerySet[Dossier]:
        queryset = Dossier.objects.select_related("call", "commune__province__region")
        for column in self.shown:
            queryset = column.prepare(queryset)
        return queryset

    def order_queryset(self, queryset: QuerySet[Dossier]) -> QuerySet[Dossier]:
        return in_order(queryset, self.ordering)

    def search_queryset(self, queryset: QuerySet[Dossier]) -> QuerySet[Dossier]:
        return found(queryset, self.search_query) if self.is_searching else queryset

    @cached_property
    def active_filters(self) -> list[Any]:
        """What narrows the list: the choice of columns does not."""
        return [one for one in super().active_filters if not one.auto_id.startswith("id_columns")]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(*args, **kwargs)
        narrowed = self.is_searching or bool(self.active_filters)
        return context | {"bars": extra.bars(self.request), "narrowed": narrowed}
