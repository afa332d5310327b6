"""What a member types to register colleagues."""

from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.utils.translation import gettext_lazy as _

from formations.domain.people import LONGEST, clean_name, name_key
from formations.labels import FUNCTIONS
from formations.services.registering import MOST_OF_A_COMMUNE, Participant
from publishing.bilingual import pick
from territory.models import Commune

ROWS = 2


class ParticipantForm(forms.Form):
    """One person."""

    name = forms.CharField(
        label=_("First and last name"),
        max_length=LONGEST,
        help_text=_("As it is to stand on the certificate, in Arabic or in French."),
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
    )
    function = forms.ChoiceField(
        label=_("Function"), choices=[("", _("Choose")), *FUNCTIONS.items()]
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        help_text=_("For reminders and the certificate. Left empty, they go to you alone."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )

    def clean_name(self) -> str:
        name = clean_name(self.cleaned_data["name"])
        if not name_key(name):
            raise forms.ValidationError(_("Write the person's name."))
        return name

    @property
    def participant(self) -> Participant | None:
        """The person, or None where the row was left empty."""
        data = self.cleaned_data
        if not data.get("name"):
            return None
        return Participant(data["name"], data["function"], data["email"])


class PeopleFormSet(BaseFormSet):
    """Several people; rows left empty are nobody."""

    def clean(self) -> None:
        seen: set[str] = set()
        for form in self.forms:
            key = name_key(form.cleaned_data.get("name", "")) if form.is_valid() else ""
            if key and key in seen:
                form.add_error("name", _("This person stands above already."))
            seen.add(key)

    @property
    def participants(self) -> list[Participant]:
        """Who is to be registered, in the order typed."""
        return [one for one in (form.participant for form in self.forms) if one]


People: Any = formset_factory(
    ParticipantForm,
    formset=PeopleFormSet,
    min_num=1,
    validate_min=True,
    extra=ROWS - 1,
    max_num=MOST_OF_A_COMMUNE,
    absolute_max=MOST_OF_A_COMMUNE,
)


class TermsForm(forms.Form):
    """For which commune, and that those concerned know."""

    commune = forms.ChoiceField(label=_("Commune"))
    notice = forms.BooleanField(
        label=_("These people know that they are registered and have read the notice below.")
    )

    def __init__(self, *args: Any, communes: list[Commune], **options: Any) -> None:
        super().__init__(*args, **options)
        self.communes = {commune.code: commune for commune in communes}
        field: Any = self.fields["commune"]
        field.choices = [(row.code, pick(row, "name")) for row in communes]
        if len(communes) == 1:
            field.widget = forms.HiddenInput()
            self.initial = {**self.initial, "commune": communes[0].code}

    @property
    def chosen(self) -> Commune:
        """The commune."""
        return self.communes[self.cleaned_data["commune"]]
