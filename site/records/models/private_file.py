from typing import BinaryIO

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from records.storage import private_storage


class PrivateFile(models.Model):
    """A file that only some may read. What needs it holds a foreign key to it."""

    key = models.CharField(_("key"), max_length=64, unique=True, editable=False)
    name = models.CharField(_("name"), max_length=120)
    media_type = models.CharField(_("media type"), max_length=100)
    size = models.PositiveIntegerField(_("size in bytes"))
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

    class Meta:
        verbose_name = _("private file")
        verbose_name_plural = _("private files")
        ordering = ["-uploaded_at"]

    def __str__(self) -> str:
        return self.name

    def open(self) -> BinaryIO:
        """Return the content, to be read once and closed."""
        return private_storage().open(self.key)  # type: ignore[return-value]
