from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import RegexBlock, StructBlock

from .pair import pair

CODE = r"^[a-z][a-z0-9_]{0,49}$"
CODE_ERROR = {
    "invalid": _("Use small Latin letters, digits and low lines, beginning with a letter.")
}


def code_block(label: Any, help_text: Any = "") -> RegexBlock:
    """Return a block for a readable code; its absence is found when the form is published."""
    block = RegexBlock(
        regex=CODE, required=False, label=label, help_text=help_text, error_messages=CODE_ERROR
    )
    block.field.widget.attrs.update({"dir": "ltr", "spellcheck": "false", "autocomplete": "off"})
    return block


class ChoiceBlock(StructBlock):
    """One choice: a code that never changes, and its label in both languages."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            [
                ("code", code_block(_("Code"))),
                *pair("label", _("Label")),
            ],
            **options,
        )

    class Meta:
        label = _("Choice")
        icon = "radio-full"
        form_classname = "struct-block call-pairs call-pairs--coded"
        label_format = "{label_fr} · {label_ar}"
