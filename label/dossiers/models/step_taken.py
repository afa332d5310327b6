from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from label.dossiers.labels import STATE_LABELS, VERB_LABELS


class StepTaken(models.Model):
    """One step of a dossier's workflow: what was done, by whom, when and why."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.CASCADE, related_name="steps")
    verb = models.CharField(_("act"), max_length=24, choices=list(VERB_LABELS.items()))
    source = models.CharField(_("from"), max_length=20, choices=list(STATE_LABELS.items()))
    target = models.CharField(_("to"), max_length=20, choices=list(STATE_LABELS.items()))
    reason = models.TextField(_("reason"), blank=True)
    taken_at = models.DateTimeField(_("at"))
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("step of a dossier")
        verbose_name_plural = _("steps of dossiers")
        ordering = ["taken_at", "pk"]
        indexes = [models.Index(fields=["dossier", "taken_at"], name="step_of_a_dossier")]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.verb}"
