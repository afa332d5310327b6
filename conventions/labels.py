"""What people read for each code of a convention."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from conventions.domain import dating


class Precision(models.TextChoices):
    """How much of the signing date is known."""

    DAY = dating.DAY, _("The day")
    MONTH = dating.MONTH, _("The month")
    YEAR = dating.YEAR, _("The year")


class State(models.TextChoices):
    """Where a convention stands; left empty when no source says."""

    IN_FORCE = "in_force", _("In force")
    RENEWED = "renewed", _("Renewed")
    ENDED = "ended", _("Ended")
    TERMINATED = "terminated", _("Terminated before its term")


class Role(models.TextChoices):
    """What a partner does in a convention."""

    PARTY = "party", _("Party")
    SUPPORT = "support", _("With the support of")


class PartnerKind(models.TextChoices):
    """What a partner is."""

    STATE = "state", _("State administration")
    ASSOCIATION = "association", _("Association")
    LOCAL = "local", _("Local governments and their associations")
    UNIVERSITY = "university", _("University")
    COOPERATION = "cooperation", _("International cooperation")


class DocumentLanguage(models.TextChoices):
    """The language that a document is written in."""

    FRENCH = "fr", _("French")
    ARABIC = "ar", _("Arabic")
    BOTH = "fr-ar", _("French and Arabic")


class Layout(models.TextChoices):
    """How the registry is shown."""

    LIST = "list", _("List")
    TIMELINE = "timeline", _("Timeline")
