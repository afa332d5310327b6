"""Codes of the framework as phrases."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from label.domain.periods import Precision, Season

PRECISIONS = [
    (Precision.DAY.value, _("day")),
    (Precision.MONTH.value, _("month")),
    (Precision.SEASON.value, _("season")),
    (Precision.YEAR.value, _("year")),
]
SEASONS = {
    Season.WINTER: _("winter"),
    Season.SPRING: _("spring"),
    Season.SUMMER: _("summer"),
    Season.AUTUMN: _("autumn"),
}


class Actor(models.TextChoices):
    """Who carries a step of the process."""

    COMMUNE = "commune", _("The commune")
    TECHNICAL_TEAM = "technical_team", _("The technical team")
    COORDINATION = "coordination", _("The coordination committee")
    ACCREDITATION = "accreditation", _("The accreditation committee")


class StepKind(models.TextChoices):
    """A step on the way, or one of the ways it can end."""

    STEP = "step", _("step")
    GRANTED = "granted", _("outcome: label granted")
    ACTION_PLAN = "action_plan", _("outcome: action plan launched")
    REFUSED = "refused", _("outcome: refusal")


class MilestoneKind(models.TextChoices):
    """What sort of thing happened."""

    AGREEMENT = "agreement", _("Agreement")
    ORGANISATION = "organisation", _("Organisation")
    TOOLS = "tools", _("Tools")
    CALL = "call", _("Call for interest")
    WORKSHOP = "workshop", _("Workshop")
    SELECTION = "selection", _("Selection")
    TRAINING = "training", _("Training")


class ToolKind(models.TextChoices):
    """What sort of support a tool is."""

    GUIDE = "guide", _("Guide")
    GRID = "grid", _("Grid")
    FORM = "form", pgettext_lazy("kind of tool", "Form")
    TEMPLATE = "template", _("Template")
    PRESENTATION = "presentation", _("Presentation")
    BROCHURE = "brochure", _("Brochure")
    FILM = "film", _("Film")


class ToolLanguage(models.TextChoices):
    """The language a tool is written or spoken in."""

    FRENCH = "fr", _("French")
    ARABIC = "ar", _("Arabic")
    BOTH = "fr_ar", _("Arabic and French")


class Icon(models.TextChoices):
    """The geometric signs drawn for the principles, in templates/label/icons/."""

    PARTICIPATION = "participation", _("circle of people")
    TRANSPARENCY = "transparency", _("superposed squares")
    EQUALITY = "equality", _("equal halves")
    EFFECTIVENESS = "effectiveness", _("target")
    SOLIDARITY = "solidarity", _("linked rings")
    SUSTAINABILITY = "sustainability", _("leaf")
    INNOVATION = "innovation", _("radiant star")
