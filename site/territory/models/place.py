from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from publishing.bilingual import bilingual, pick


class Place(models.Model):
    """What regions, provinces and communes share: an HCP code and a name in both languages."""

    code = models.CharField(_("HCP code"), max_length=12, unique=True)
    name_fr, name_ar = bilingual(models.CharField, _("name"), max_length=80)
    search_key = models.CharField(_("name under all its spellings"), max_length=400, editable=False)

    class Meta:
        abstract = True
        ordering = ("code",)

    def __str__(self) -> str:
        return str(pick(self, "name"))

    @classmethod
    def named(cls) -> models.CheckConstraint:
        """Return the constraint that no place lacks a code or one of its names."""
        unnamed: Any = models.Q(code="") | models.Q(name_fr="") | models.Q(name_ar="")
        return models.CheckConstraint(condition=~unnamed, name="territory_%(class)s_named")
