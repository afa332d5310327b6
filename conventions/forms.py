"""What a reader may filter the registry by, from the address."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Page

from conventions.labels import Layout
from conventions.models import Partner, Theme
from conventions.selectors import Wish, years
from publishing.bilingual import pick


class RegistryFilters(forms.Form):
    """GET parameters; an unknown value makes the form invalid, never an error page."""

    partner = forms.ChoiceField(label=_("Partner"), required=False)
    theme = forms.ChoiceField(label=_("Theme"), required=False)
    year = forms.ChoiceField(label=_("Year"), required=False)
    layout = forms.ChoiceField(
        label=pgettext_lazy("way to look", "View"),
        required=False,
        choices=Layout.choices,
        widget=forms.HiddenInput,
    )

    def __init__(self, *args: Any, index: Page, **options: Any) -> None:
        super().__init__(*args, **options)
        self._offer("partner", _("All partners"), _named(Partner.objects.all()))
        self._offer("theme", _("All themes"), _named(Theme.objects.all()))
        held = [(str(year), str(year)) for year in years(index)]
        self._offer("year", _("All years"), held)

    def wish(self) -> Wish | None:
        """Return what is asked for, or None when a value is unknown."""
        if not self.is_valid():
            return None
        asked = self.cleaned_data
        year = int(asked["year"]) if asked["year"] else None
        return Wish(partner=asked["partner"], theme=asked["theme"], year=year)

    @property
    def layout_chosen(self) -> str:
        """The list or the timeline; the list when the address says something else."""
        asked = self.data.get("layout")
        return asked if asked in Layout.values else Layout.LIST

    def _offer(self, name: str, whole: Any, choices: list[tuple[str, str]]) -> None:
        self.fields[name].choices = [("", whole), *choices]  # type: ignore[attr-defined]


def _named(rows: Any) -> list[tuple[str, str]]:
    return sorted(((row.code, pick(row, "name")) for row in rows), key=lambda choice: choice[1])
