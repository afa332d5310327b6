import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from label.dossiers.domain.workflow import DRAFT, OUTCOMES, STATES
from label.dossiers.labels import STATE_LABELS


class Dossier(models.Model):
    """A commune's application to a call, from draft to decision. One per commune and call."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    reference = models.CharField(_("reference"), max_length=32, unique=True, editable=False)
    call = models.ForeignKey(
        "calls.Call", verbose_name=_("call"), on_delete=models.PROTECT, related_name="dossiers"
    )
    commune = models.ForeignKey(
        "territory.Commune",
        verbose_name=_("commune"),
        on_delete=models.PROTECT,
        related_name="dossiers",
    )
    form_version = models.ForeignKey(
        "calls.FormVersion",
        verbose_name=_("form version"),
        on_delete=models.PROTECT,
        related_name="dossiers",
    )
    state = models.CharField(
        _("state"), max_length=20, choices=list(STATE_LABELS.items()), default=DRAFT, db_index=True
    )
    outcome = models.CharField(
        _("decision"),
        max_length=20,
        blank=True,
        choices=[(code, STATE_LABELS[code]) for code in OUTCOMES],
        help_text=_("What the committee decided; it stands when the letter has gone."),
    )
    language = models.CharField(_("language"), max_length=2)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("started by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    started_at = models.DateTimeField(_("started"))
    changed_at = models.DateTimeField(_("last change"))
    # Both tell in the list, without reading it all, what deposits and answers hold.
    submitted_at = models.DateTimeField(_("last submitted"), null=True, editable=False)
    completeness = models.PositiveSmallIntegerField(
        _("completeness"),
        default=0,
        editable=False,
        help_text=_("In percent of the questions asked; 100 where it can be sent, or was."),
    )

    class Meta:
        verbose_name = _("dossier")
        verbose_name_plural = _("dossiers")
        ordering = ["-changed_at"]
        constraints = [
            models.UniqueConstraint(fields=["call", "commune"], name="dossier_one_a_commune"),
            models.CheckConstraint(
                condition=models.Q(state__in=STATES), name="dossier_state_known"
            ),
            models.CheckConstraint(
                condition=models.Q(outcome__in=("", *OUTCOMES)), name="dossier_outcome_known"
            ),
            models.CheckConstraint(
                condition=models.Q(completeness__lte=100), name="dossier_completeness_a_share"
            ),
        ]
        indexes = [
            models.Index(fields=["call", "state"], name="dossier_call_state"),
            models.Index(fields=["changed_at"], name="dossier_changed"),
            models.Index(fields=["submitted_at"], name="dossier_submitted"),
            models.Index(fields=["completeness"], name="dossier_by_completeness"),
            models.Index(fields=["call", "changed_at"], name="dossier_call_changed"),
            models.Index(fields=["state", "changed_at"], name="dossier_state_changed"),
            models.Index(
                fields=["state", "completeness", "changed_at"], name="dossier_state_ready"
            ),
            models.Index(fields=["commune", "state", "changed_at"], name="dossier_commune_state"),
        ]
        permissions = [
            ("instruct_dossier", "Can instruct dossiers"),
            ("decide_dossier", "Can record the committee's decisions"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def is_draft(self) -> bool:
        """Say whether nothing was ever sent."""
        return self.state == DRAFT
