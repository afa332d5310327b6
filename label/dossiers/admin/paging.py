"""Pages of a long list that cost the same, however many dossiers there are."""

from typing import Any

from django.core.paginator import Page
from django.utils.formats import number_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.paginator import WagtailPaginator

# How far one leafs: more than one call can bring (1,503 communes). Beyond, one narrows the list.
REACH = 2000


class ReachPaginator(WagtailPaginator):
    """Counts no further than `REACH`, and puts keys in order before it reads the rows."""

    @cached_property
    def counted(self) -> int:
        """The number of rows, or `REACH` + 1 where there are more."""
        keys: Any = self.object_list
        return int(keys.order_by()[: REACH + 1].count())

    @cached_property
    def count(self) -> int:
        """The number of rows that one can leaf through."""
        return min(self.counted, REACH)

    @property
    def goes_on(self) -> bool:
        """Say whether there are more rows than one can leaf through."""
        return self.counted > REACH

    @cached_property
    def items_count_label(self) -> str:
        """Say how many there are, for the footer of the list."""
        shown = number_format(self.count, force_grouping=True)
        words = _("more than %(count)s") if self.goes_on else "%(count)s"
        return f"{words % {'count': shown}} {self.verbose_name_plural}"

    def page(self, number: Any) -> Page[Any]:
        """Return one page, its rows read by their keys."""
        number = self.validate_number(number)
        start = (number - 1) * self.per_page
        rows: Any = self.object_list
        keys = list(rows.values_list("pk", flat=True)[start : min(start + self.per_page, REACH)])
        read = rows.model._default_manager.none() if not keys else rows.filter(pk__in=keys)
        return self._get_page(list(read), number, self)
