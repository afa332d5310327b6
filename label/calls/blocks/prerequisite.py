from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from label.calls.labels import DOMAINS, MODES, OPERATORS

from .choice import code_block
from .pair import pair


class RequirementBlock(blocks.StructBlock):
    """One answer that a prerequisite asks for."""

    question = code_block(_("Code of the question"))
    operator = blocks.ChoiceBlock(
        choices=list(OPERATORS.items()), default="is", required=True, label=_("Relation")
    )
    value = blocks.CharBlock(
        required=False,
        label=_("Answer"),
        help_text=_("The code of a choice, yes or no, or a number."),
    )

    class Meta:
        label = _("Answer asked for")
        icon = "help"
        form_classname = "struct-block call-condition"
        label_format = "{question} {operator} {value}"


class PrerequisiteBlock(blocks.StructBlock):
    """One minimal condition of the call: it judges, it never stops a deposit."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            [
                *pair("title", _("Prerequisite")),
                *pair(
                    "reason",
                    _("Reason where it is not met"),
                    blocks.TextBlock,
                    help_text=_("It stands in the minutes and in the letter to the commune."),
                ),
                ("code", code_block(_("Code"), _("Readable and unique: it heads exports."))),
                (
                    "domain",
                    blocks.ChoiceBlock(choices=list(DOMAINS.items()), label=_("Domain")),
                ),
                (
                    "mode",
                    blocks.ChoiceBlock(
                        choices=list(MODES.items()), default="all", label=_("Met by")
                    ),
                ),
                (
                    "requirements",
                    blocks.ListBlock(RequirementBlock(), label=_("Answers"), default=[]),
                ),
                (
                    "proofs",
                    blocks.ListBlock(
                        code_block(_("Code of a question for files")),
                        label=_("Proofs: a file in one of these questions"),
                        default=[],
                    ),
                ),
            ],
            **options,
        )

    class Meta:
        label = _("Prerequisite")
        icon = "check"
        form_classname = "struct-block call-pairs"
        label_format = "{title_fr} · {title_ar}"


PREREQUISITES = [("prerequisite", PrerequisiteBlock())]
