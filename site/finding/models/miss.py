from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class Miss(models.Model):
    """Words that found nothing on a day, and how often. No person, no address, no hour."""

    day = models.DateField(_("day"))
    words = models.CharField(_("words of the search"), max_length=80)
    language = models.CharField(
        _("language of the page"), max_length=2, choices=[("fr", _("French")), ("ar", _("Arabic"))]
    )
    count = models.PositiveIntegerField(_("times"), default=0)

    class Meta:
        verbose_name = _("search without result")
        verbose_name_plural = _("searches without result")
        ordering: ClassVar = ["-day", "-count", "words"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["day", "words", "language"], name="finding_miss_once")
        ]

    def __str__(self) -> str:
        return self.words
