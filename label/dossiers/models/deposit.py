from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Deposit(models.Model):
    """What a commune sent: an immutable snapshot. The last one is what officers read."""

    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="deposits"
    )
    number = models.PositiveSmallIntegerField(_("number"))
    form_version = models.ForeignKey(
        "calls.FormVersion", on_delete=models.PROTECT, related_name="+"
    )
    snapshot = models.JSONField(_("snapshot"))
    language = models.CharField(_("language"), max_length=2)
    submitted_at = models.DateTimeField(_("submitted"), db_index=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    key = models.UUIDField(_("key of the sending"))
    fingerprint = models.CharField(_("fingerprint of the content"), max_length=64)
    digest = models.CharField(_("digest"), max_length=64, unique=True)

    class Meta:
        verbose_name = _("deposit")
        verbose_name_plural = _("deposits")
        ordering = ["dossier", "number"]
        constraints = [
            models.UniqueConstraint(fields=["dossier", "number"], name="deposit_numbered_once"),
            models.UniqueConstraint(fields=["dossier", "key"], name="deposit_once_a_sending"),
        ]

    def __str__(self) -> str:
        return f"{self.dossier} ({self.number})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Refuse to change what was sent."""
        if self.pk:
            raise TypeError("A deposit never changes.")
        super().save(*args, **kwargs)


class DepositFile(models.Model):
    """A file that went with a deposit: it is kept as long as the deposit."""

    deposit = models.ForeignKey("dossiers.Deposit", on_delete=models.PROTECT, related_name="files")
    question = models.CharField(_("question key"), max_length=36)
    file = models.ForeignKey("records.PrivateFile", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("file of a deposit")
        verbose_name_plural = _("files of a deposit")
        constraints = [
            models.UniqueConstraint(fields=["deposit", "file"], name="deposit_file_once"),
        ]

    def __str__(self) -> str:
        return str(self.file)
