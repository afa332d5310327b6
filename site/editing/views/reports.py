"""Two reports on the whole site: what there is to mend, and which links lead nowhere."""

from typing import Any, ClassVar

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import page_permission_policy

from editing.editor_links import editor_url
from editing.labels import FAULTS, WEIGHTS
from editing.models import LinkUse, Remark
from editing.selectors import broken_links_for, remarks_for
from publishing.checks import phrase
from publishing.checks.phrases import names
from publishing.domain.content import Finding
from publishing.domain.spreadsheets import harmless

LANGUAGES = [("fr", _("French")), ("ar", _("Arabic"))]
LIVE = [("true", _("Published")), ("false", _("Not published"))]


def told(remark: Remark) -> tuple[str, str]:
    """Return a remark's name and advice; its code where its check is no longer there."""
    try:
        return phrase(Finding(remark.code, remark.path, about=tuple(remark.about.items())))
    except KeyError:
        return remark.code, ""


def _cell(value: Any) -> str:
    """Return a text that no spreadsheet computes."""
    return harmless(str(value or ""))


def _title(row: Any) -> str:
    return str(row.page.get_admin_display_title())


def _language(row: Any) -> str:
    return str(dict(LANGUAGES).get(row.page.locale.language_code, row.page.locale))


class _PageFilters(WagtailFilterSet):
    language = django_filters.ChoiceFilter(
        field_name="page__locale__language_code", label=_("Language"), choices=LANGUAGES
    )
    live = django_filters.ChoiceFilter(field_name="page__live", label=_("Page"), choices=LIVE)


class RemarkFilters(_PageFilters):
    """By language, weight, kind of remark, and whether readers see the page."""

    weight = django_filters.ChoiceFilter(label=_("Weight"), choices=WEIGHTS)
    code = django_filters.ChoiceFilter(label=_("Remark"), choices=names)

    class Meta:
        model = Remark
        fields: ClassVar[list[str]] = ["language", "weight", "code", "live"]


class LinkFilters(_PageFilters):
    """By language, fault, and whether readers see the page."""

    fault = django_filters.ChoiceFilter(label=_("What is wrong"), choices=FAULTS)

    class Meta:
        model = LinkUse
        fields: ClassVar[list[str]] = ["language", "fault", "live"]


class _SiteReport(ReportView):
    """A report whose rows each belong to a page, exported without formulas, for their editors."""

    permission_policy = page_permission_policy
    any_permission_required: ClassVar[list[str]] = ["change"]

    def setup(self, request: Any, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        both = {self.FORMAT_CSV: _cell, self.FORMAT_XLSX: _cell}
        self.custom_field_preprocess = dict.fromkeys(self.list_export, both)

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """Give each row the words of its columns, for screen and export alike."""
        for row in object_list:
            row.page_title, row.language = _title(row), _language(row)
            self.describe(row)
        return object_list

    def describe(self, row: Any) -> None:
        """Add what is particular to this report."""
        raise NotImplementedError


class ContentReport(_SiteReport):
    """What the content checks say about every page that the reader may change."""

    page_title = _("Content checks")
    header_icon = "glasses"
    index_url_name = "editing:content_report"
    index_results_url_name = "editing:content_report_results"
    filterset_class = RemarkFilters
    export_filename = "content-checks"
    no_results_message = _("Nothing to mend.")
    columns: ClassVar[list[Any]] = [
        TitleColumn(
            "page_title",
            label=_("Page"),
            get_url=lambda row: editor_url(row.page_id, row.path),
        ),
        Column("language", label=_("Language")),
        Column("name", label=_("Remark")),
        Column("excerpt", label=_("Excerpt")),
        Column("advice", label=_("What to do")),
        Column("get_weight_display", label=_("Weight")),
    ]
    list_export: ClassVar[list[str]] = [column.name for column in columns]
    export_headings: ClassVar[dict[str, Any]] = {column.name: column.label for column in columns}

    def get_queryset(self) -> Any:
        """Return the remarks, what must be mended first."""
        return remarks_for(self.request.user).order_by("weight", "page__path", "pk")

    def describe(self, row: Any) -> None:
        """Add the remark's words."""
        row.name, row.advice = told(row)


class LinkReport(_SiteReport):
    """Which links lead nowhere, where they stand, and since when it is known."""

    page_title = _("Broken links")
    header_icon = "link"
    index_url_name = "editing:link_report"
    index_results_url_name = "editing:link_report_results"
    filterset_class = LinkFilters
    export_filename = "broken-links"
    no_results_message = _("Every link leads somewhere.")
    columns: ClassVar[list[Any]] = [
        TitleColumn(
            "page_title",
            label=_("Page"),
            get_url=lambda row: editor_url(row.page_id, row.path),
        ),
        Column("language", label=_("Language")),
        Column("words", label=_("Words of the link")),
        Column("leads_to", label=_("Leads to")),
        Column("wrong", label=_("What is wrong")),
        DateColumn("checked_at", label=_("Checked at")),
    ]
    list_export: ClassVar[list[str]] = [column.name for column in columns]
    export_headings: ClassVar[dict[str, Any]] = {column.name: column.label for column in columns}

    def get_queryset(self) -> Any:
        """Return the broken links in the order of the pages."""
        return broken_links_for(self.request.user).order_by("page__path", "pk")

    def describe(self, row: Any) -> None:
        """Add the target in words and the fault."""
        row.leads_to = f"{row.get_kind_display()}: {row.target}"
        row.wrong = dict(FAULTS)[row.fault]
        row.checked_at = row.address.checked_at if row.address else None
