"""What the handling adds to the list of dossiers."""

from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn, Column

from label.dossiers.admin import extra
from label.dossiers.admin.columns import ListColumn
from label.dossiers.admin.filters import DossierFilters
from label.dossiers.models import Dossier
from label.dossiers.permissions import may_act
from label.handling.domain.queries import kept_query
from label.handling.forms import AssignForm, FlagForm
from label.handling.models import Assignment, FlagKind
from label.handling.selectors import officers, views_for

MINE, NOBODY = "mine", "nobody"


class AssigneeFilter(django_filters.ChoiceFilter):
    """Who sees to a dossier: I, nobody, or someone."""

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        """Keep the dossiers of the person."""
        if value == NOBODY:
            return qs.filter(~Exists(Assignment.objects.filter(dossier=OuterRef("pk"))))
        if not value:
            return qs
        officer = self.parent.request.user.pk if value == MINE else int(value)
        return qs.filter(assignments__officer=officer)


def assignee_filter() -> django_filters.Filter:
    """Return the filter with those who may be assigned today."""
    people = [(str(one.pk), str(one)) for one in officers()]
    fixed = [(MINE, gettext("Assigned to me")), (NOBODY, gettext("Assigned to nobody"))]
    return AssigneeFilter(label=_("Assigned to"), choices=[*fixed, *people])


def flag_filter() -> django_filters.Filter:
    """Return the filter by flag."""
    return django_filters.ModelChoiceFilter(
        label=_("Flag"), field_name="flags__kind", queryset=FlagKind.objects.all()
    )


class AssigneesColumn(ListColumn):
    """Who sees to the dossier."""

    def prepare(self, queryset: QuerySet[Dossier]) -> QuerySet[Dossier]:
        return queryset.prefetch_related("assignments__officer")

    def get_value(self, instance: Dossier) -> str:
        people = ((str(one.officer),) for one in instance.assignments.all())
        return format_html_join(", ", "<bdi>{}</bdi>", people)


class FlagsColumn(ListColumn):
    """Its flags, in colour and in words."""

    def prepare(self, queryset: QuerySet[Dossier]) -> QuerySet[Dossier]:
        return queryset.prefetch_related("flags__kind")

    def get_value(self, instance: Dossier) -> str:
        return flags_html(instance.flags.all())


class BoxColumn(BaseColumn):
    """A box to tick the dossier, for an act on many."""

    header_template_name = "handling/admin/box_header.html"
    cell_template_name = "handling/admin/box.html"


def flags_html(flags: Any) -> str:
    """Write flags in colour and in words."""
    shown = ((one.kind.colour, str(one.kind)) for one in flags)
    return format_html_join(" ", '<span class="flag flag--{}">{}</span>', shown)


def boxes(request: HttpRequest) -> list[Column]:
    """Return the boxes, for those who act."""
    return [BoxColumn("ticked", label=_("Select"))] if may_act(request.user) else []


def bar(request: HttpRequest) -> str:
    """Show the saved views, and what may be done with the dossiers that are ticked."""
    names = {*DossierFilters.base_filters, *extra.filters()}
    query = kept_query(request.GET.urlencode(), names)
    context = {
        "views": list(views_for(request.user)),
        "query": query,
        "may_act": may_act(request.user),
        "assigning": AssignForm(auto_id="many-%s"),
        "flagging": FlagForm(auto_id="many-%s"),
        "next": f"?{query}" if query else "",
    }
    return render_to_string("handling/admin/bar.html", context, request)


extra.add_filter("assignee", assignee_filter)
extra.add_filter("flag", flag_filter)
extra.add_column(AssigneesColumn("assignees", label=_("Assigned to")))
extra.add_column(FlagsColumn("flags", label=_("Flags")))
extra.add_leading(boxes)
extra.add_bar(bar)
