from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.labels import REASONS


class Recovery(models.Model):
    """Why an officer gave a commune's space to another holder. The journal points here."""

    commune = models.ForeignKey(
        "territory.Commune",
        verbose_name=_("commune"),
        on_delete=models.PROTECT,
        related_name="recoveries",
    )
    reason = models.CharField(_("reason"), max_length=20, choices=list(REASONS.items()))
    note = models.TextField(_("what it rests on"), max_length=1000)
    recovered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("officer"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    recovered_at = models.DateTimeField(_("recovered on"))

    class Meta:
        verbose_name = _("recovery of a space")
        verbose_name_plural = _("recoveries of spaces")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(reason__in=list(REASONS)), name="recovery_reason_known"
            ),
            models.CheckConstraint(condition=~models.Q(note=""), name="recovery_explained"),
        ]

    def __str__(self) -> str:
        return f"{self.commune} — {self.get_reason_display()}"
