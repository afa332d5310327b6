"""Picking a commune: type its name in either language, then choose among those that answer."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.widgets import Script
from django.utils.translation import gettext_lazy as _

from .models import Commune
from .selectors import commune_by_code, communes, exact_communes, search_communes

MOST_CHOICES = 20


@dataclass(frozen=True)
class Typed:
    """What came in: the name typed, and the code chosen for the name that was shown then."""

    text: str = ""
    code: str = ""
    chosen_for: str = ""

    def commune(self) -> Commune | None:
        """Return the commune meant, if it is beyond doubt."""
        if not self.text:
            return None
        chosen = commune_by_code(self.code) if self.code and self.chosen_for == self.text else None
        if chosen:
            return chosen
        exact = exact_communes(self.text)
        return exact[0] if len(exact) == 1 else None

    @classmethod
    def of(cls, value: Any) -> "Typed":
        """Read a stored value: a commune, its HCP code, or its primary key."""
        if isinstance(value, Typed):
            return value
        if isinstance(value, int):
            value = communes().filter(pk=value).first()
        elif value and not isinstance(value, Commune):
            value = commune_by_code(str(value))
        if not value:
            return cls()
        return cls(text=value.label, code=value.code, chosen_for=value.label)


class CommunePicker(forms.Widget):
    """A text field, and the communes to choose from where the name leaves a doubt.

    `NAME` holds the text, `NAME_code` the choice, `NAME_for` the text that the choice was made for:
    a choice counts only while its text stands.
    """

    template_name = "territory/commune_picker.html"

    class Media:
        js = (Script("js/commune-picker.js", defer=True),)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Typed:
        parts = (data.get(f"{name}{part}", "") for part in ("", "_code", "_for"))
        return Typed(*(str(part).strip()[:200] for part in parts))

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return name not in data

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, None, attrs)
        typed = Typed.of(value)
        meant = typed.commune()
        context["widget"] |= {
            "text": meant.label if meant else typed.text,
            "code": meant.code if meant else "",
            "choices": [] if meant else search_communes(typed.text, MOST_CHOICES),
        }
        return context


class CommuneField(forms.Field):
    """Cleans to a `Commune`. Initial values: a commune, its HCP code, or its primary key.

    Errors: `required`, `unknown` where nothing answers, `choose` where a choice must be made.
    """

    widget = CommunePicker
    default_error_messages = {
        "unknown": _(
            "No commune answers to this name. "
            "Check its spelling, or write it in the other language."
        ),
        "choose": _("Choose your commune among those listed, or complete its name."),
    }

    def prepare_value(self, value: Any) -> Typed:
        return Typed.of(value)

    def clean(self, value: Any) -> Commune | None:
        typed = Typed.of(value)
        if not typed.text:
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return None
        commune = typed.commune()
        if commune is None:
            code = "choose" if search_communes(typed.text, limit=1) else "unknown"
            raise ValidationError(self.error_messages[code], code=code)
        return commune

    def has_changed(self, initial: Any, data: Any) -> bool:
        before, after = Typed.of(initial), Typed.of(data)
        return before.text != after.text or before.code != after.code
