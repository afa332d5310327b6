"""What officers fill in to key in a paper dossier."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateInput

from accounts.labels import ROLES
from label.calls.models import Call
from label.calls.selectors import listed_calls
from label.dossiers.refusals import refusal_words
from label.dossiers.services.errors import Refused
from territory.forms import CommuneField

from .labels import RECEIVED_PROBLEMS
from .models import PaperEntry
from .services.begin import begin_entry
from .services.errors import Implausible

LANGUAGES = (("fr", "Français"), ("ar", "العربية"))
AUTO = {"dir": "auto"}


class BeginForm(forms.Form):
    """Whose paper it is, for which call, when it came and why it is keyed in here."""

    commune = CommuneField(label=_("Commune"))
    call = forms.ModelChoiceField(label=_("Call"), queryset=Call.objects.none())
    received_on = forms.DateField(
        label=_("Paper received on"),
        widget=AdminDateInput(),
        help_text=_("The day of its arrival, as the stamp or the register says."),
    )
    paper_reference = forms.CharField(
        label=_("Reference of the paper"),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs=AUTO),
        help_text=_("Its number in the register of arrivals, where it has one."),
    )
    language = forms.ChoiceField(
        label=_("Language of the paper"), choices=LANGUAGES, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("Why it is keyed in here"),
        max_length=1000,
        widget=AdminAutoHeightTextInput(attrs=AUTO),
        help_text=_("For the team: it stays with the dossier, and the commune does not read it."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["call"].queryset = listed_calls()  # type: ignore[attr-defined]

    def begin(self, *, by: Any, now: datetime) -> PaperEntry | None:
        """Begin the entry; None where the form cannot be read. Raises what is refused."""
        if not self.is_valid():
            return None
        return begin_entry(by=by, now=now, **self.cleaned_data)

    def refuse(self, refusal: Refused) -> None:
        """Say beside its field why the entry was refused."""
        if isinstance(refusal, Implausible):
            self.add_error("received_on", str(RECEIVED_PROBLEMS[refusal.problem]))
        else:
            self.add_error("commune", refusal_words(refusal))


class ContactForm(forms.Form):
    """Who of the commune is invited into its space, where nobody is in it yet."""

    contact = forms.EmailField(
        label=_("E-mail address of the commune's contact"),
        widget=forms.EmailInput(attrs={"dir": "ltr"}),
        help_text=_(
            "Nobody is in the commune's space. The address on the paper is invited into it, and "
            "told what waits there."
        ),
    )
    role = forms.ChoiceField(
        label=_("Role in the commune"), choices=list(ROLES.items()), initial="focal_point"
    )


class WithdrawForm(forms.Form):
    """Why an entry is taken back."""

    reason = forms.CharField(
        label=_("Reason of the withdrawal"),
        max_length=1000,
        widget=AdminAutoHeightTextInput(attrs=AUTO),
        help_text=_("For the team: it stays with the dossier, and the commune does not read it."),
    )
