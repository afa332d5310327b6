"""The two languages of one string, side by side in the editor."""

from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import pgettext_lazy
from wagtail.blocks import CharBlock, FieldBlock, TextBlock

ARABIC = {"dir": "rtl", "lang": "ar"}
FRENCH = {"dir": "ltr", "lang": "fr"}
LANGUAGES = (
    ("fr", pgettext_lazy("language of a field", "French"), FRENCH),
    ("ar", pgettext_lazy("language of a field", "Arabic"), ARABIC),
)


def pair(
    name: str, label: str | Promise, kind: type[FieldBlock] = CharBlock, **options: Any
) -> list[tuple[str, FieldBlock]]:
    """Return the French and the Arabic block of `name`, to be listed in a StructBlock.

    Neither is required: a form may be saved half translated; publishing lists what lacks.
    """
    if kind is TextBlock:
        options.setdefault("rows", 2)
    blocks = []
    for code, language, attrs in LANGUAGES:
        block = kind(
            label=format_lazy("{} ({})", label, language),
            required=False,
            form_attrs={"data-language": code},
            **options,
        )
        widget: forms.Widget = block.field.widget
        widget.attrs.update(attrs)
        blocks.append((f"{name}_{code}", block))
    return blocks
