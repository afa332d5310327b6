"""What an officer narrows the list by, and finds in it."""

import re
from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from label.calls.models import Call
from label.dossiers.domain.workflow import DRAFT
from label.dossiers.labels import STATE_LABELS
from label.dossiers.models import Dossier
from records.references import is_valid, normalise
from territory.labels import MILIEUX
from territory.models import Commune, Province, Region
from territory.selectors import matching

from . import extra
from .columns import OWN
from .paging import REACH

BEGUN, HALF, READY, SENT = "begun", "half", "ready", "sent"
COMPLETENESS = {
    BEGUN: _("Draft, less than half answered"),
    HALF: _("Draft, half answered or more"),
    READY: _("Draft, complete and not sent"),
    SENT: _("Sent"),
}
BOUNDS = {BEGUN: (0, 49), HALF: (50, 99)}
# Signs of a reference, with at least one digit: no name of a commune has one.
REFERENCE = re.compile(r"(?=.*\d)[A-Z0-9]{2,16}")
PREFIX = "LCC"


class DossierFilters(WagtailFilterSet):
    """What an officer narrows the list by; the rooms above add theirs."""

    call = django_filters.ModelChoiceFilter(label=_("Call"), queryset=Call.objects.all())
    state = django_filters.MultipleChoiceFilter(
        label=_("State"),
        choices=list(STATE_LABELS.items()),
        widget=forms.CheckboxSelectMultiple,
    )
    completeness = django_filters.ChoiceFilter(
        label=_("Completeness"), choices=list(COMPLETENESS.items()), method="by_completeness"
    )
    region = django_filters.ModelChoiceFilter(
        label=_("Region"), queryset=Region.objects.all(), method="by_place"
    )
    province = django_filters.ModelChoiceFilter(
        label=_("Province or prefecture"), queryset=Province.objects.all(), method="by_place"
    )
    milieu = django_filters.ChoiceFilter(label=_("Milieu"), choices=MILIEUX, method="by_place")
    columns = django_filters.MultipleChoiceFilter(
        label=_("Columns (the usual ones where none is ticked)"),
        choices=lambda: [(one.name, one.label) for one in choosable()],
        widget=forms.CheckboxSelectMultiple,
        method="as_it_is",
    )

    class Meta:
        model = Dossier
        fields = ["call", "state"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shown = self.filters.pop("columns")
        for name, one in extra.filters().items():
            one.parent, one.model, one.field_name = self, Dossier, one.field_name or name
            self.filters[name] = one
        self.filters["columns"] = shown

    def by_completeness(self, queryset: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        """Keep the drafts that are so far, or what was sent."""
        if value == SENT:
            return queryset.exclude(state=DRAFT)
        if value == READY:
            return queryset.filter(state=DRAFT, completeness=100)
        return queryset.filter(state=DRAFT, completeness__range=BOUNDS[value])

    def by_place(self, queryset: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep the communes of a place: their keys are few, and the dossiers' index has them."""
        path = {"region": "province__region", "province": "province"}.get(name, name)
        communes = Commune.objects.filter(**{path: value}).order_by()
        return queryset.filter(commune__in=list(communes.values_list("pk", flat=True)))

    def as_it_is(self, queryset: QuerySet[Any], _name: str, _value: Any) -> QuerySet[Any]:
        """Keep all: the columns say what is shown of each."""
        return queryset


def choosable() -> list[Any]:
    """Return all columns that may be shown, those of the rooms above last."""
    return [*OWN, *extra.columns()]


def found(queryset: QuerySet[Dossier], text: str) -> QuerySet[Dossier]:
    """Keep the dossier with this reference, or its beginning; else those of communes so named.

    A commune's name is found in either language and under any spelling.
    """
    if is_valid(text):
        return queryset.filter(reference=normalise(text))
    compact = normalise(text).replace("-", "")
    if REFERENCE.fullmatch(compact):
        # The keys are read from the index of references alone, before anything is put in order.
        known = Dossier.objects.filter(_referenced(compact)).order_by()
        return queryset.filter(pk__in=list(known.values_list("pk", flat=True)[:REACH]))
    communes = matching(Commune.objects.all(), text).order_by()
    return queryset.filter(commune__in=list(communes.values_list("pk", flat=True)))


def _referenced(compact: str) -> Q:
    """Ask for references that begin so, with or without their prefix, or that end so."""
    prefix, rest = ("", compact) if compact.startswith("2") else (compact[:3], compact[3:])
    if not prefix or prefix == PREFIX:
        parts = (PREFIX, rest[:4], rest[4:9], rest[9:])
        return Q(reference__startswith="-".join(part for part in parts if part))
    drawn = "-".join(part for part in (compact[:5], compact[5:]) if part)
    return Q(reference__contains=f"-{drawn}")
