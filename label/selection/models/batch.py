from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from label.dossiers.domain.workflow import OUTCOMES
from label.dossiers.labels import STATE_LABELS

OUTCOME_CHOICES = [(code, STATE_LABELS[code]) for code in OUTCOMES]


class Batch(models.Model):
    """What a committee decides in one sitting: prepared, rehearsed, locked with its minutes."""

    call = models.ForeignKey(
        "calls.Call", verbose_name=_("call"), on_delete=models.PROTECT, related_name="batches"
    )
    number = models.PositiveSmallIntegerField(_("number"))
    sat_on = models.DateField(_("date of the sitting"))
    place_fr = models.CharField(_("place (French)"), max_length=120)
    place_ar = models.CharField(_("place (Arabic)"), max_length=120)
    present_fr = models.TextField(
        _("present (French)"), help_text=_("One a line, by function rather than by name.")
    )
    present_ar = models.TextField(_("present (Arabic)"))
    prepared_at = models.DateTimeField(_("prepared"))
    reference = models.CharField(_("reference of the minutes"), max_length=32, blank=True)
    minutes: Any = models.JSONField(_("minutes"), null=True)
    digest = models.CharField(_("digest of the minutes"), max_length=64, blank=True)
    locked_at = models.DateTimeField(_("locked"), null=True)
    locked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("locked by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("batch of decisions")
        verbose_name_plural = _("batches of decisions")
        ordering = ["-sat_on", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["call", "number"], name="batch_number_once_a_call"),
            models.CheckConstraint(
                condition=models.Q(locked_at=None) | ~models.Q(digest=""),
                name="batch_locked_with_its_minutes",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.call} · {self.number}"

    @property
    def is_locked(self) -> bool:
        """Say whether it is decided: nothing in it changes any more."""
        return self.locked_at is not None


class Proposal(models.Model):
    """What is proposed, then decided, for one dossier."""

    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="proposals")
    dossier = models.ForeignKey(
        "dossiers.Dossier",
        verbose_name=_("dossier"),
        on_delete=models.PROTECT,
        related_name="proposals",
    )
    outcome = models.CharField(_("decision"), max_length=20, choices=OUTCOME_CHOICES)
    rank = models.PositiveSmallIntegerField(_("rank in the reserve"), null=True, blank=True)
    # [{"code": prerequisite or "", "fr": …, "ar": …}]
    reasons: Any = models.JSONField(_("reasons"), default=list, blank=True)

    class Meta:
        verbose_name = _("proposed decision")
        verbose_name_plural = _("proposed decisions")
        ordering = ["dossier__reference"]
        constraints = [
            models.UniqueConstraint(fields=["batch", "dossier"], name="proposal_once_a_batch"),
            models.CheckConstraint(
                condition=models.Q(outcome__in=OUTCOMES), name="proposal_outcome_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.outcome}"
