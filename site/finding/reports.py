"""What was looked for in vain: words and days, for editors to write what is missing."""

from typing import Any, ClassVar

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import ModelPermissionPolicy

from finding.models import Miss


class MissFilters(WagtailFilterSet):
    """By language, and by days."""

    language = django_filters.ChoiceFilter(
        label=_("Language of the page"), choices=Miss._meta.get_field("language").choices
    )

    class Meta:
        model = Miss
        fields: ClassVar = ["language"]


class MissReport(ReportView):
    """The list, most recent day first; spreadsheet exports come with it."""

    page_title = _("Searches without result")
    header_icon = "search"
    index_url_name = "finding_misses"
    index_results_url_name = "finding_misses_results"
    permission_policy = ModelPermissionPolicy(Miss)
    any_permission_required: ClassVar = ["view"]
    filterset_class = MissFilters
    columns: ClassVar[list[Any]] = [
        Column("words", label=_("Words, folded")),
        Column("get_language_display", label=_("Language of the page")),
        DateColumn("day", label=_("Day")),
        Column("count", label=_("Times")),
    ]
    list_export: ClassVar = ["day", "words", "language", "count"]

    def get_queryset(self) -> QuerySet[Miss]:
        return Miss.objects.order_by("-day", "-count", "words")
