"""Blocks of the framework pages: text that belongs to one page, translated with it."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks

from publishing.blocks.questions import QuestionBlock


class MeansBlock(blocks.StructBlock):
    """One of the ways to the main goal."""

    title = blocks.CharBlock(label=_("Title"), max_length=150)
    text = blocks.TextBlock(label=_("Text"), required=False, default="", rows=3)

    class Meta:
        icon = "list-ol"
        label = _("Means")


class RunnerBlock(blocks.StructBlock):
    """An institution that runs the label or stands by it."""

    name = blocks.CharBlock(label=_("Name"), max_length=200)
    short_name = blocks.CharBlock(label=_("Short name"), max_length=30, required=False, default="")
    part = blocks.CharBlock(label=_("Part in the label"), max_length=80)
    text = blocks.TextBlock(label=_("Text"), required=False, default="", rows=3)

    class Meta:
        icon = "group"
        label = _("Institution")


class LawBlock(blocks.StructBlock):
    """A law, the articles that count, and what they say for the label."""

    title = blocks.CharBlock(label=_("Law"), max_length=200)
    articles = blocks.CharBlock(
        label=pgettext_lazy("of a law", "Articles"),
        max_length=60,
        required=False,
        default="",
        help_text=_("For example: articles 119 and 120"),
    )
    text = blocks.TextBlock(label=_("What it says"), rows=3)
    address = blocks.URLBlock(label=_("Address of the text"), required=False, default="")

    class Meta:
        icon = "openquote"
        label = _("Law")


class BodyBlock(blocks.StructBlock):
    """A governance body of the label."""

    name = blocks.CharBlock(label=_("Name"), max_length=150)
    verb = blocks.CharBlock(
        label=_("In two words"), max_length=60, help_text=_("For example: accredits and awards")
    )
    role = blocks.TextBlock(label=_("Role"), rows=3)
    composition = blocks.ListBlock(
        blocks.CharBlock(max_length=200, label=_("Member")),
        label=_("Composition"),
        default=[],
        help_text=_("Empty while it is not published."),
    )

    class Meta:
        icon = "group"
        label = _("Governance body")


class ThemeBlock(blocks.StructBlock):
    """Questions about one subject."""

    title = blocks.CharBlock(label=_("Theme"), max_length=150)
    questions = blocks.ListBlock(QuestionBlock(), label=_("Questions"), min_num=1)

    class Meta:
        icon = "help"
        label = _("Theme")
