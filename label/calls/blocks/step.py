from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .pair import pair
from .types import all_types


class StepBlock(blocks.StructBlock):
    """One screen of the form."""

    def __init__(self, **options: object) -> None:
        super().__init__(
            [
                *pair("title", _("Title")),
                *pair("introduction", _("Introduction"), blocks.TextBlock),
                (
                    "questions",
                    blocks.StreamBlock(
                        all_types(), required=False, label=_("Questions"), collapsed=True
                    ),
                ),
            ],
            **options,
        )

    class Meta:
        label = _("Step")
        icon = "form"
        form_classname = "struct-block call-pairs"
        label_format = "{title_fr} · {title_ar}"


STEPS = [("step", StepBlock())]
