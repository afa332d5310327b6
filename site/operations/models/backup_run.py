from django.db import models
from django.utils.translation import gettext_lazy as _


class BackupRun(models.Model):
    """A backup that was made, and what its last check said. The files lie where it was put."""

    name = models.CharField(_("name"), max_length=60, unique=True)
    made_at = models.DateTimeField(_("made at"))
    seconds = models.FloatField(_("duration in seconds"))
    files = models.PositiveIntegerField(_("files"))
    size = models.PositiveBigIntegerField(_("size in bytes"))
    checked_at = models.DateTimeField(_("checked at"), null=True, blank=True)
    faults = models.PositiveIntegerField(_("faults found"), null=True, blank=True)

    class Meta:
        verbose_name = _("backup")
        verbose_name_plural = _("backups")
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return self.name
