"""What a reader may ask of the library."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from label.labels import ToolKind, ToolLanguage
from label.models.process_step import ProcessStep
from publishing.bilingual import pick

LANGUAGES = [(one.value, one.label) for one in (ToolLanguage.FRENCH, ToolLanguage.ARABIC)]


class ToolFilters(forms.Form):
    """Step, kind and language; what is unknown filters nothing."""

    kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[("", _("All kinds")), *ToolKind.choices]
    )
    language = forms.ChoiceField(
        label=_("Language"), required=False, choices=[("", _("All languages")), *LANGUAGES]
    )
    field_order = ("step", "kind", "language")

    def __init__(self, data: Any, *, steps: Iterable[ProcessStep]) -> None:
        super().__init__(data)
        names = ((step.code, pick(step, "name")) for step in steps)
        self.fields["step"] = forms.ChoiceField(
            label=_("Process step"), required=False, choices=[("", _("All steps")), *names]
        )
        self.order_fields(self.field_order)

    @property
    def reset(self) -> str:
        """Return the address without filters, empty where nothing is filtered."""
        return "?" if self.criteria() else ""

    def criteria(self) -> dict[str, str]:
        """Return the filters that were understood."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
