"""What a reader may filter the calendar by, from the address."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from formations.labels import Audience, Kind, When
from formations.selectors import Wish
from publishing.bilingual import pick
from territory.models import Region


class CalendarFilters(forms.Form):
    """GET parameters; an unknown value makes the form invalid, never an error page."""

    # The regions come from `offer`, so that one query serves the choices and the list.
    region = forms.SlugField(label=_("Region"), required=False, widget=forms.Select)
    audience = forms.ChoiceField(
        label=_("Audience"), required=False, choices=[("", _("All audiences")), *Audience.choices]
    )
    kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[("", _("All kinds")), *Kind.choices]
    )
    when = forms.ChoiceField(label=_("Dates"), required=False, choices=When.choices)

    def wish(self) -> Wish | None:
        """Return what is asked for, or None when a value is unknown."""
        if not self.is_valid():
            return None
        asked = self.cleaned_data
        return Wish(
            region=asked["region"],
            audience=asked["audience"],
            kind=asked["kind"],
            when=asked["when"] or When.COMING,
        )

    def offer(self, regions: Iterable[Region]) -> Wish | None:
        """Take the regions to choose from; return the wish again, None if its region is unknown."""
        offered = {row.code: pick(row, "name") for row in regions}
        choices = [("", _("All regions")), *offered.items()]
        self.fields["region"].widget.choices = choices  # type: ignore[attr-defined]
        wish = self.wish()
        if wish and wish.region and wish.region not in offered:
            self.add_error("region", _("This region is not in the list."))
            return None
        return wish

    @property
    def chosen(self) -> dict[str, str]:
        """The filters in use, as they stand in the address."""
        return {name: self.data[name] for name in self.fields if self.data.get(name)}
