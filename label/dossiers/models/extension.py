from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from publishing.bilingual import bilingual


class Extension(models.Model):
    """A later closing instant, for one commune, or for the whole call where none is named.

    An act on record: it is never changed. The last instant given to a commune counts.
    """

    call = models.ForeignKey(
        "calls.Call", verbose_name=_("call"), on_delete=models.PROTECT, related_name="extensions"
    )
    commune = models.ForeignKey(
        "territory.Commune",
        verbose_name=_("commune"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="extensions",
    )
    closed_at = models.DateTimeField(_("closing until then"))
    closes_at = models.DateTimeField(_("new closing"))
    reason_fr, reason_ar = bilingual(models.TextField, _("reason"))
    granted_at = models.DateTimeField(_("granted"))
    granted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("granted by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("extension")
        verbose_name_plural = _("extensions")
        ordering = ["-granted_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes_at__gt=models.F("closed_at")), name="extension_is_later"
            ),
        ]
        indexes = [models.Index(fields=["call", "commune"], name="extension_of_a_commune")]

    def __str__(self) -> str:
        return f"{self.call_id} {self.commune_id or '*'}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Refuse to change what was granted."""
        if self.pk:
            raise TypeError("An extension never changes.")
        super().save(*args, **kwargs)
