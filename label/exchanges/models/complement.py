from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from publishing.bilingual import bilingual


class Complement(models.Model):
    """Questions that officers ask a commune to answer again, why, and before which instant.

    It is open until it is sent or closed; a dossier has one open complement at most.
    """

    dossier = models.ForeignKey(
        "dossiers.Dossier",
        verbose_name=_("dossier"),
        on_delete=models.CASCADE,
        related_name="complements",
    )
    questions = models.JSONField(_("question keys"))
    reason_fr, reason_ar = bilingual(models.TextField, _("reason"))
    asked_at = models.DateTimeField(_("asked"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("asked by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    due_at = models.DateTimeField(_("due"))
    told_at = models.DateTimeField(_("told of this date"))
    ended_at = models.DateTimeField(_("sent or closed"), null=True)
    deposit = models.OneToOneField(
        "dossiers.Deposit",
        verbose_name=_("deposit that answers it"),
        null=True,
        on_delete=models.CASCADE,
        related_name="complement",
    )

    class Meta:
        verbose_name = _("complement")
        verbose_name_plural = _("complements")
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"],
                condition=models.Q(ended_at__isnull=True),
                name="complement_one_open_a_dossier",
            ),
            models.CheckConstraint(
                condition=models.Q(due_at__gt=models.F("told_at")), name="complement_due_later"
            ),
            models.CheckConstraint(
                condition=models.Q(deposit__isnull=True) | models.Q(ended_at__isnull=False),
                name="complement_sent_has_ended",
            ),
        ]
        indexes = [models.Index(fields=["ended_at", "due_at"], name="complement_open_by_date")]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.due_at:%Y-%m-%d %H:%M}"

    @property
    def is_open(self) -> bool:
        """Say whether it is neither sent nor closed; its date may have passed."""
        return self.ended_at is None

    def is_overdue(self, now: datetime) -> bool:
        """Say whether its date has passed with nothing sent."""
        return self.is_open and now >= self.due_at
