"""Phrases for the codes of this room."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What sort of thing was found."""

    PAGE = "page", _("Pages")
    NEWS = "news", _("News and communiqués")
    CALL = "call", _("Calls")
    TRAINING = "training", _("Trainings")
    CONVENTION = "convention", _("Conventions")
    TOOL = "tool", _("Tools")
    DOCUMENT = "document", _("Documents")
    COMMUNE = "commune", _("Communes")


SINGULAR = {
    Kind.PAGE: _("Page"),
    Kind.NEWS: _("News"),
    Kind.CALL: _("Call"),
    Kind.TRAINING: _("Training"),
    Kind.CONVENTION: _("Convention"),
    Kind.TOOL: _("Tool"),
    Kind.DOCUMENT: _("Document"),
    Kind.COMMUNE: _("Commune"),
}
