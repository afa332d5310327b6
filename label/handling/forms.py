"""What officers type and choose when they handle dossiers."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from label.calls.domain.text import clean_text
from label.dossiers.models import Dossier

from .models import FlagKind, Note
from .selectors import kinds_in_use, officers


class NoteForm(forms.Form):
    """One internal note."""

    text = forms.CharField(
        label=_("New note"),
        max_length=Note.LONGEST,
        strip=True,
        widget=forms.Textarea({"rows": 4, "dir": "auto"}),
        help_text=_("For the team alone: no commune sees it. At most 4,000 characters."),
    )

    def clean_text(self) -> str:
        """Take out controls and marks that turn a text around."""
        text = clean_text(self.cleaned_data["text"])
        if not text:
            raise forms.ValidationError(self.fields["text"].error_messages["required"])
        return text


class AssignForm(forms.Form):
    """Who sees to a dossier."""

    officer = forms.ModelChoiceField(label=_("Officer"), queryset=officers().none())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["officer"].queryset = officers()  # type: ignore[attr-defined]


class FlagForm(forms.Form):
    """Which flag is raised."""

    kind = forms.ModelChoiceField(label=_("Flag"), queryset=FlagKind.objects.none())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].queryset = kinds_in_use()  # type: ignore[attr-defined]


class TickedForm(forms.Form):
    """The dossiers that were ticked in a list."""

    dossier = forms.ModelMultipleChoiceField(queryset=Dossier.objects.all())


class ViewForm(forms.Form):
    """The name of a view, and who finds it."""

    name = forms.CharField(label=_("Name"), max_length=80)
    is_shared = forms.BooleanField(
        label=_("Share it with the team"),
        required=False,
        help_text=_("All who read dossiers find it above the list; you alone change it."),
    )

    def clean_name(self) -> str:
        """Take out controls, and keep it on one line."""
        name = clean_text(self.cleaned_data["name"], lines=False)
        if not name:
            raise forms.ValidationError(self.fields["name"].error_messages["required"])
        return name
