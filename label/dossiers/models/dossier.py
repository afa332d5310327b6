import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from label.dossiers.domain.workflow import DRAFT, STATES
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

    class Meta:
        verbose_name = _("dossier")
        verbose_name_plural = _("dossiers")
        ordering = ["-changed_at"]
        constraints = [
            models.UniqueConstraint(fields=["call", "commune"], name="dossier_one_a_commune"),
            models.CheckConstraint(
                condition=models.Q(state__in=STATES), name="dossier_state_known"
            ),
        ]
        indexes = [models.Index(fields=["call", "state"], name="dossier_call_state")]

    def __str__(self) -> str:
        return self.reference

    @property
    def is_draft(self) -> bool:
        """Say whether nothing was ever sent."""
        return self.state == DRAFT
