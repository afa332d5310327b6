"""What officers type about registrations."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput, AdminTimeInput

from formations.labels import STATES
from formations.models import Session
from formations.registering_forms import ParticipantForm
from formations.services.offering import Terms
from territory.forms import CommuneField
from territory.models import Commune, Region
from territory.selectors import commune_by_code

LONG = {"rows": 2, "dir": "auto"}


class TermsForm(forms.Form):
    """How a session takes registrations."""

    opens_at = forms.DateTimeField(
        label=_("Registration opens (Morocco time)"), widget=AdminDateTimeInput()
    )
    closes_at = forms.DateTimeField(
        label=_("Registration closes (Morocco time)"), widget=AdminDateTimeInput()
    )
    capacity = forms.IntegerField(label=_("Seats"), min_value=1, max_value=1000)
    per_commune = forms.IntegerField(
        label=_("Seats for each commune"),
        min_value=1,
        max_value=1000,
        required=False,
        help_text=_("Left empty, a commune may take all seats."),
    )
    regions = forms.ModelMultipleChoiceField(
        label=_("Regions invited"),
        queryset=Region.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("With no region and no commune, all communes are invited."),
    )
    communes = forms.CharField(
        label=_("Communes invited besides"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "ltr"}),
        help_text=_("HCP codes, one a line."),
    )
    retention_months = forms.IntegerField(
        label=_("Months that names are kept"), min_value=1, max_value=120, initial=24
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["regions"].queryset = Region.objects.order_by("code")  # type: ignore[attr-defined]

    def clean_communes(self) -> list[Commune]:
        codes = self.cleaned_data["communes"].replace(",", "\n").split()
        found = {code: commune_by_code(code) for code in codes[:1600]}
        unknown = [code for code, commune in found.items() if commune is None]
        if unknown:
            raise forms.ValidationError(
                _("No commune has the code %(codes)s."), params={"codes": ", ".join(unknown[:5])}
            )
        return [commune for commune in found.values() if commune]

    @property
    def terms(self) -> Terms:
        """The terms."""
        return Terms(**self.cleaned_data)


class EntryForm(ParticipantForm):
    """Someone entered by hand."""

    commune = CommuneField(label=_("Commune"))
    language = forms.ChoiceField(
        label=_("Language of the letters"), choices=[("fr", "Français"), ("ar", "العربية")]
    )
    field_order = ["commune", "name", "function", "email", "language"]


class ReasonForm(forms.Form):
    """Why, for the person to read."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=500,
        help_text=_("The participant reads it in the letter."),
        widget=forms.Textarea(attrs=LONG),
    )


class RevokeForm(forms.Form):
    """Why a certificate is void."""

    reason = forms.CharField(label=_("Reason"), max_length=500, widget=forms.Textarea(attrs=LONG))


class TwinReasonForm(forms.Form):
    """Why, in both languages."""

    reason_fr = forms.CharField(
        label=_("Reason, in French"),
        max_length=500,
        widget=forms.Textarea(attrs=LONG | {"dir": "ltr", "lang": "fr"}),
    )
    reason_ar = forms.CharField(
        label=_("Reason, in Arabic"),
        max_length=500,
        widget=forms.Textarea(attrs=LONG | {"dir": "rtl", "lang": "ar"}),
    )


class MoveForm(TwinReasonForm):
    """New dates for a session."""

    starts_on = forms.DateField(label=_("First day"), widget=AdminDateInput())
    ends_on = forms.DateField(label=_("Last day"), widget=AdminDateInput())
    starts_at = forms.TimeField(
        label=_("Starting hour (Morocco time)"), required=False, widget=AdminTimeInput()
    )
    ends_at = forms.TimeField(
        label=_("Ending hour (Morocco time)"), required=False, widget=AdminTimeInput()
    )
    field_order = ["starts_on", "ends_on", "starts_at", "ends_at"]


class TransferForm(forms.Form):
    """To which other session of the programme."""

    session = forms.ModelChoiceField(label=_("Session"), queryset=Session.objects.none())

    def __init__(self, *args: Any, sessions: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["session"].queryset = sessions  # type: ignore[attr-defined]


class StateFilter(forms.Form):
    """Which registrations a list shows."""

    state = forms.ChoiceField(
        label=_("State"), required=False, choices=[("", _("All states")), *STATES.items()]
    )
