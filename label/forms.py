"""What a reader may ask of the library."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from label.labels import ToolKind, ToolLanguage
from label.models.process_step import ProcessStep
from publishing.bilingual import pick


class ToolFilters(forms.Form):
    """Step, kind and language; what is unknown filters nothing."""

    step = forms.ChoiceField(label=_("Process step"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)

    def __init__(self, data: Any, *, steps: Iterable[ProcessStep]) -> None:
        super().__init__(data)
        self.fields["step"].choices = [
            ("", _("All steps")),
            *((step.code, pick(step, "name")) for step in steps),
        ]
        self.fields["kind"].choices = [("", _("All kinds")), *ToolKind.choices]
        self.fields["language"].choices = [
            ("", _("All languages")),
            (ToolLanguage.FRENCH.value, ToolLanguage.FRENCH.label),
            (ToolLanguage.ARABIC.value, ToolLanguage.ARABIC.label),
        ]

    @property
    def reset(self) -> str:
        """Return the address without filters, empty where nothing is filtered."""
        return "?" if self.criteria() else ""

    def criteria(self) -> dict[str, str]:
        """Return the filters that were understood."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
