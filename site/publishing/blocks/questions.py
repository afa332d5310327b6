from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .text import TextBlock


class QuestionBlock(blocks.StructBlock):
    """A question and its answer."""

    question = blocks.CharBlock(label=_("Question"), max_length=250)
    answer = TextBlock(label=_("Answer"))

    class Meta:
        icon = "help"
        label = _("Question")


class QuestionsBlock(blocks.StructBlock):
    """Questions whose answers unfold, without JavaScript."""

    questions = blocks.ListBlock(QuestionBlock(), label=_("Questions"), min_num=1)

    class Meta:
        icon = "help"
        label = _("Questions and answers")
        description = _("Questions that unfold to show their answer.")
        template = "publishing/blocks/questions.html"
        preview_value: ClassVar[dict[str, Any]] = {
            "questions": [
                {"question": _("Who may apply?"), "answer": _("Every commune of the Kingdom.")}
            ]
        }
