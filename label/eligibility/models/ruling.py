from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from label.calls.domain.eligibility import FINDINGS
from label.calls.labels import FINDINGS as WORDS


class Ruling(models.Model):
    """An officer's word on one prerequisite of one deposit, beside what the portal found."""

    deposit = models.ForeignKey(
        "dossiers.Deposit", on_delete=models.CASCADE, related_name="rulings"
    )
    code = models.CharField(_("prerequisite"), max_length=50)
    found = models.CharField(_("found"), max_length=12, choices=list(WORDS.items()))
    ruled = models.CharField(_("ruled"), max_length=12, choices=list(WORDS.items()))
    reason = models.TextField(_("reason"), blank=True)
    ruled_at = models.DateTimeField(_("at"))
    ruled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("ruling on a prerequisite")
        verbose_name_plural = _("rulings on prerequisites")
        constraints = [
            models.UniqueConstraint(fields=["deposit", "code"], name="ruling_once_a_prerequisite"),
            models.CheckConstraint(
                condition=models.Q(found__in=FINDINGS, ruled__in=FINDINGS),
                name="ruling_findings_known",
            ),
            models.CheckConstraint(
                condition=models.Q(ruled=models.F("found")) | ~models.Q(reason=""),
                name="ruling_overrides_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.deposit_id}: {self.code}"
