from typing import BinaryIO

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from records.domain.scanning import HELD
from records.storage import private_storage


class Quarantined(PermissionError):
    """A file that waits for the virus scanner, or in which it found a virus, was to be opened."""


class PrivateFile(models.Model):
    """A file that only some may read. What needs it holds a foreign key to it."""

    class Scan(models.TextChoices):
        UNSCANNED = "unscanned", _("not scanned")
        WAITING = "waiting", _("waiting for the virus scanner")
        CLEAN = "clean", _("no virus found")
        INFECTED = "infected", _("virus found")

    key = models.CharField(_("key"), max_length=64, unique=True, editable=False)
    name = models.CharField(_("name"), max_length=120)
    media_type = models.CharField(_("media type"), max_length=100)
    size = models.PositiveBigIntegerField(_("size in bytes"))
    sha256 = models.CharField(_("digest"), max_length=64)
    received_sha256 = models.CharField(
        _("digest as received"),
        max_length=64,
        help_text=_("Pictures are written anew: their digest is no longer that of the file sent."),
    )
    uploaded_at = models.DateTimeField(_("received at"))
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("sent by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    scan = models.CharField(
        _("virus scan"), max_length=10, choices=Scan.choices, default=Scan.UNSCANNED
    )
    scanned_at = models.DateTimeField(_("last scanned at"), null=True, blank=True)

    class Meta:
        verbose_name = _("private file")
        verbose_name_plural = _("private files")
        ordering = ["-uploaded_at"]
        indexes = [
            models.Index(
                fields=["scanned_at"],
                condition=models.Q(scan="waiting"),
                name="private_file_waiting",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_held(self) -> bool:
        """Say whether nobody may open the file: it waits for the scanner, or has a virus."""
        return self.scan in HELD

    @property
    def is_waiting(self) -> bool:
        """Say whether the file waits for the scanner."""
        return self.scan == self.Scan.WAITING

    def open(self) -> BinaryIO:
        """Return the content, to be read once and closed. Raises Quarantined."""
        if self.is_held:
            raise Quarantined(self.scan)
        return private_storage().open(self.key)  # type: ignore[return-value]
