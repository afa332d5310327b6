"""What a reader may filter the registry by, from the address."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from conventions.labels import Layout
from conventions.selectors import Offer, Wish
from publishing.bilingual import pick


class RegistryFilters(forms.Form):
    """GET parameters; an unknown value makes the form invalid, never an error page."""

    # The choices come from `offer`, so that one query serves them and the list.
    partner = forms.SlugField(label=_("Partner"), required=False, widget=forms.Select)
    theme = forms.SlugField(label=_("Theme"), required=False, widget=forms.Select)
    year = forms.IntegerField(
        label=_("Year"),
        required=False,
        min_value=1900,
        max_value=2200,
        localize=False,
        widget=forms.Select,
    )
    layout = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput)

    def wish(self) -> Wish | None:
        """Return what is asked for, or None when a value cannot be."""
        if not self.is_valid():
            return None
        asked = self.cleaned_data
        return Wish(partner=asked["partner"], theme=asked["theme"], year=asked["year"])

    def offer(self, offer: Offer) -> Wish | None:
        """Take what there is to choose from; return the wish, None if it holds something else."""
        wish = self.wish()
        known = [
            self._offer("partner", _("All partners"), _named(offer.partners)),
            self._offer("theme", _("All themes"), _named(offer.themes)),
            self._offer("year", _("All years"), [(str(year), str(year)) for year in offer.years]),
        ]
        return wish if all(known) else None

    @property
    def layout_chosen(self) -> str:
        """The list or the timeline; the list when the address says something else."""
        asked = self.data.get("layout")
        return asked if asked in Layout.values else Layout.LIST

    def _offer(self, name: str, whole: Any, choices: list[tuple[str, str]]) -> bool:
        """Fill one list of choices; say whether what is asked for is among them."""
        widget: Any = self.fields[name].widget
        widget.choices = [("", whole), *choices]
        asked = str(self.cleaned_data.get(name) or "")
        if asked and asked not in dict(choices):
            self.add_error(name, _("This value is not in the list."))
            return False
        return True


def _named(rows: Iterable[Any]) -> list[tuple[str, str]]:
    return sorted(((row.code, pick(row, "name")) for row in rows), key=lambda choice: choice[1])
