"""Templates, productions and the register, as they are typed."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminDateInput

from label.calls.models import Call
from label.calls.selectors import listed_calls

from .domain.placeholders import unknown
from .labels import CHANNELS
from .models import LetterTemplate

FRENCH = {"dir": "ltr", "lang": "fr"}
ARABIC = {"dir": "rtl", "lang": "ar"}
FILLED = ("subject_fr", "subject_ar", "body_fr", "body_ar")


class TemplateForm(forms.ModelForm[LetterTemplate]):
    """The words of a letter; a place that nothing fills is told beside its field."""

    class Meta:
        model = LetterTemplate
        fields = (
            "name_fr",
            "name_ar",
            "kind",
            "subject_fr",
            "subject_ar",
            "body_fr",
            "body_ar",
            "signatory_fr",
            "signatory_ar",
        )
        widgets = {
            name: (forms.Textarea if name.startswith("body") else forms.TextInput)(
                ARABIC if name.endswith("_ar") else FRENCH
            )
            for name in fields
            if name.endswith(("_fr", "_ar"))
        }

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for name in FILLED:
            strange = unknown(given.get(name) or "")
            if strange:
                listed = "، ".join(strange) if name.endswith("_ar") else ", ".join(strange)
                self.add_error(name, self._strange(listed))
        return given

    def _strange(self, listed: str) -> ValidationError:
        words = _("Nothing fills this: %(names)s. Choose among the places listed below.")
        return ValidationError(words % {"names": f"\u2068{listed}\u2069"})


class ProductionForm(forms.Form):
    """Whom to write to, what, and how it goes."""

    call = forms.ModelChoiceField(label=gettext_lazy("Call"), queryset=Call.objects.none())
    template = forms.ModelChoiceField(
        label=gettext_lazy("Letter template"), queryset=LetterTemplate.objects.all()
    )
    channel = forms.ChoiceField(
        label=gettext_lazy("Way"),
        choices=list(CHANNELS.items()),
        help_text=gettext_lazy(
            "A commune without members in its space gets no mail: its letter waits to be printed."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["call"].queryset = listed_calls()  # type: ignore[attr-defined]


class NoteForm(forms.Form):
    """When a letter left or came back."""

    on = forms.DateField(label=gettext_lazy("Date"), widget=AdminDateInput())
    note = forms.CharField(
        label=gettext_lazy("Note"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Number of the registered post, reason of the return."),
    )

    def clean_on(self) -> Any:
        day = self.cleaned_data["on"]
        if day > timezone.localdate():
            raise ValidationError(_("Give a date that has come."))
        return day
