from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from label.calls.labels import DOMAINS, OPERATORS

from .choice import code_block
from .pair import pair

NamedBlock = tuple[str, blocks.Block]


class ConditionBlock(blocks.StructBlock):
    """Ask the question only after a certain earlier answer; empty means always."""

    question = code_block(_("Code of the earlier question"), _("Empty: always asked."))
    operator = blocks.ChoiceBlock(
        choices=list(OPERATORS.items()), default="is", required=True, label=_("Relation")
    )
    value = blocks.CharBlock(
        required=False,
        label=_("Answer"),
        help_text=_("The code of a choice, or yes or no."),
    )

    class Meta:
        label = _("Condition")
        icon = "view"
        form_classname = "struct-block call-condition"
        label_format = "{question} {value}"


class QuestionBlock(blocks.StructBlock):
    """A question of any type; `options` are what its type alone has."""

    def __init__(
        self,
        options: list[NamedBlock] | None = None,
        *,
        answered: bool = True,
        repeated: bool = False,
        **meta: Any,
    ) -> None:
        head: list[NamedBlock] = [
            *pair("label", _("Label"), blocks.TextBlock, rows=1),
            *pair("help", pgettext_lazy("beside a question", "Help"), blocks.TextBlock),
            ("code", code_block(_("Code"), _("Readable and unique: it heads columns in exports."))),
        ]
        if answered:
            head.append(("required", blocks.BooleanBlock(required=False, label=_("Required"))))
        marks = _marks(answered=answered, repeated=repeated)
        options = options or []
        meta["form_layout"] = BlockGroup(
            children=[name for name, _block in (*head, *options)],
            settings=[name for name, _block in marks],
        )
        super().__init__([*head, *options, *marks], **meta)

    class Meta:
        form_classname = "struct-block call-pairs"
        label_format = "{label_fr} · {label_ar}"


def _marks(*, answered: bool, repeated: bool) -> list[NamedBlock]:
    marks: list[NamedBlock] = []
    if not repeated:
        marks.append(("condition", ConditionBlock(collapsed=False)))
        marks.append(
            (
                "domain",
                blocks.ChoiceBlock(
                    choices=list(DOMAINS.items()), required=False, label=_("Prerequisite domain")
                ),
            )
        )
    if answered:
        marks.append(("personal", blocks.BooleanBlock(required=False, label=_("Personal data"))))
    return marks
