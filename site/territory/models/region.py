from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from .place import Place


class Region(Place):
    """One of the 12 regions."""

    class Meta(Place.Meta):
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        constraints: ClassVar[list[models.BaseConstraint]] = [Place.named()]
