"""A few codes of a closed list in one column, searchable on every database."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

SEPARATOR = "|"


def written(codes: Iterable[str]) -> str:
    """Return the stored form: each code between separators, so that `contains` finds it whole."""
    joined = SEPARATOR.join(codes)
    return f"{SEPARATOR}{joined}{SEPARATOR}" if joined else ""


def read(text: str) -> list[str]:
    """Return the codes of a stored value."""
    return [code for code in text.split(SEPARATOR) if code]


class CodesField(models.CharField):
    """Holds several codes of `codes`; the attribute is a list of strings."""

    def __init__(self, *args: Any, codes: Any = (), **options: Any) -> None:
        self.codes = codes
        options.setdefault("max_length", 200)
        options.setdefault("default", list)
        options["blank"] = True
        super().__init__(*args, **options)

    def deconstruct(self) -> Any:
        # The list of codes is checked in Python: a new code needs no migration.
        name, path, args, options = super().deconstruct()
        return name, path, args, options

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> list[str]:
        return read(value or "")

    def to_python(self, value: Any) -> list[str]:
        return read(value) if isinstance(value, str) else list(value or [])

    def get_prep_value(self, value: Any) -> str:
        return value if isinstance(value, str) else written(value or [])

    def value_to_string(self, obj: Any) -> str:
        return self.get_prep_value(self.value_from_object(obj))

    def run_validators(self, value: Any) -> None:
        super().run_validators(self.get_prep_value(value))

    def validate(self, value: Any, model_instance: Any) -> None:
        unknown = set(value) - {code for code, _label in self.codes.choices}
        if unknown:
            raise ValidationError(_("Unknown value: %(codes)s"), params={"codes": sorted(unknown)})

    def formfield(self, **options: Any) -> Any:
        return forms.MultipleChoiceField(
            choices=self.codes.choices,
            label=self.verbose_name,
            help_text=self.help_text,
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )
