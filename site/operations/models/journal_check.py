from django.db import models
from django.utils.translation import gettext_lazy as _


class JournalCheck(models.Model):
    """A reading of the whole journal: up to which entry, with which digest, and what was wrong."""

    at = models.DateTimeField(_("checked at"))
    sequence = models.PositiveBigIntegerField(_("number"))
    digest = models.CharField(_("digest"), max_length=64)
    faults = models.PositiveIntegerField(_("faults found"))

    class Meta:
        verbose_name = _("check of the journal")
        verbose_name_plural = _("checks of the journal")
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.sequence} {self.digest}"
