"""What an officer says of a prerequisite."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from label.calls.labels import FINDINGS
from label.calls.models import Call
from label.calls.selectors import listed_calls


class RulingForm(forms.Form):
    """One prerequisite: what stands, and why where the portal found otherwise."""

    ruled = forms.ChoiceField(label=_("Ruling"), choices=list(FINDINGS.items()))
    reason = forms.CharField(
        label=_("Reason, where it differs from what was found"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )


class ConclusionForm(forms.Form):
    """What the rulings come to, and why where the dossier is not eligible."""

    reason = forms.CharField(
        label=_("Reason, where the dossier is not eligible"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )


class TrialForm(forms.Form):
    """Whose prerequisites are tried, and on whose deposits."""

    rules = forms.ModelChoiceField(label=_("Prerequisites of"), queryset=Call.objects.none())
    past = forms.ModelChoiceField(label=_("Tried on the deposits of"), queryset=Call.objects.none())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.fields:
            self.fields[name].queryset = listed_calls()  # type: ignore[attr-defined]
