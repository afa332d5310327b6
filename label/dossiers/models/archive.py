from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from label.dossiers.domain.archive import KEPT


class Archive(models.Model):
    """Dossiers asked for together as one ZIP. The worker makes it; it is offered for some days."""

    dossiers: Any = models.JSONField(_("dossiers"))
    chosen: Any = models.JSONField(_("filters"), default=dict)
    asked_at = models.DateTimeField(_("asked"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    # Who makes it, since when it was last heard of, and for which time.
    claim = models.CharField(max_length=32, blank=True)
    claimed_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    done = models.PositiveIntegerField(_("dossiers done"), default=0)
    left_out = models.PositiveIntegerField(_("files left out"), default=0)
    ended_at = models.DateTimeField(_("ended"), null=True)
    file = models.OneToOneField(
        "records.PrivateFile", null=True, on_delete=models.PROTECT, related_name="+"
    )
    removed_at = models.DateTimeField(_("removed"), null=True)

    class Meta:
        verbose_name = _("archive of dossiers")
        verbose_name_plural = _("archives of dossiers")
        ordering = ["-asked_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.asked_at:%Y-%m-%d} · {self.pk}"

    @property
    def failed(self) -> bool:
        """Say whether it ended without a file, and not because its days were over."""
        return self.ended_at is not None and self.file_id is None and self.removed_at is None

    @property
    def kept_until(self) -> Any:
        """Return when it is taken away."""
        return self.ended_at and self.ended_at + KEPT
