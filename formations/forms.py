"""What a reader may filter the calendar by, from the address."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from formations.labels import Audience, Kind, When
from formations.selectors import Wish
from publishing.bilingual import pick
from territory.models import Region


class CalendarFilters(forms.Form):
    """GET parameters; an unknown value makes the form invalid, never an error page."""

    region = forms.ChoiceField(label=_("Region"), required=False)
    audience = forms.ChoiceField(
        label=_("Audience"), required=False, choices=[("", _("All audiences")), *Audience.choices]
    )
    kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[("", _("All kinds")), *Kind.choices]
    )
    when = forms.ChoiceField(label=_("Dates"), required=False, choices=When.choices)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        regions = [(row.code, pick(row, "name")) for row in Region.objects.order_by("code")]
        offered = [("", _("All regions")), *regions]
        self.fields["region"].choices = offered  # type: ignore[attr-defined]

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

    @property
    def chosen(self) -> dict[str, str]:
        """The filters in use, as they stand in the address."""
        return {name: self.data[name] for name in self.fields if self.data.get(name)}
