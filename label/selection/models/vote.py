from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from label.selection.domain.council import VOTED_AGAINST, VOTED_FOR, VOTES
from label.selection.labels import VOTE_STATES


class CouncilVote(models.Model):
    """Where a retained commune's council stands on its adhesion."""

    dossier = models.OneToOneField(
        "dossiers.Dossier", on_delete=models.CASCADE, related_name="council_vote"
    )
    session = models.CharField(_("ordinary session"), max_length=7)
    state = models.CharField(_("state"), max_length=14, choices=list(VOTE_STATES.items()))
    asked_at = models.DateTimeField(_("asked"))
    changed_at = models.DateTimeField(_("last change"))
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    voted_on = models.DateField(_("date of the vote"), null=True, blank=True)
    deliberation = models.OneToOneField(
        "records.PrivateFile",
        verbose_name=_("deliberation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    confirmed_at = models.DateTimeField(_("confirmed by an officer"), null=True)
    reminded = models.CharField(_("last reminder"), max_length=12, blank=True)

    class Meta:
        verbose_name = _("vote on adhesion")
        verbose_name_plural = _("votes on adhesion")
        ordering = ["session", "dossier"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=VOTES), name="council_vote_state_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=(VOTED_FOR, VOTED_AGAINST))
                | models.Q(voted_on__isnull=False),
                name="council_vote_has_its_date",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.state}"
