from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from label.assisted.domain.standing import standing


def _person(words: Any) -> models.ForeignKey:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=words,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )


class PaperEntry(models.Model):
    """A dossier that came on paper, typed by officers for its commune, which confirms by sending.

    A dossier has one that stands; those that were withdrawn are kept beside it.
    """

    dossier = models.ForeignKey(
        "dossiers.Dossier",
        verbose_name=_("dossier"),
        on_delete=models.CASCADE,
        related_name="paper_entries",
    )
    received_on = models.DateField(_("paper received on"))
    paper_reference = models.CharField(_("reference of the paper"), max_length=80, blank=True)
    reason = models.TextField(_("reason"), max_length=1000)
    begun_at = models.DateTimeField(_("begun"))
    begun_by = _person(_("begun by"))
    ready_at = models.DateTimeField(_("ready for the commune"), null=True)
    ready_by = _person(_("marked ready by"))
    confirmed_at = models.DateTimeField(_("confirmed by the commune"), null=True)
    deposit = models.OneToOneField(
        "dossiers.Deposit",
        verbose_name=_("deposit that confirms it"),
        null=True,
        on_delete=models.CASCADE,
        related_name="paper_entry",
    )
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True)
    withdrawn_by = _person(_("withdrawn by"))
    withdrawal_reason = models.TextField(_("reason of the withdrawal"), max_length=1000, blank=True)

    class Meta:
        verbose_name = _("paper dossier")
        verbose_name_plural = _("paper dossiers")
        ordering = ["-begun_at", "-pk"]
        default_permissions = ()
        permissions = [("key_in_dossier", "Can key in paper dossiers")]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="paper_entry_one_stands",
            ),
            models.CheckConstraint(condition=~models.Q(reason=""), name="paper_entry_explained"),
            models.CheckConstraint(
                condition=models.Q(confirmed_at__isnull=True, deposit__isnull=True)
                | models.Q(
                    confirmed_at__isnull=False, deposit__isnull=False, withdrawn_at__isnull=True
                ),
                name="paper_entry_confirmed_by_deposit",
            ),
            models.CheckConstraint(
                condition=models.Q(withdrawn_at__isnull=True, withdrawal_reason="")
                | (models.Q(withdrawn_at__isnull=False) & ~models.Q(withdrawal_reason="")),
                name="paper_entry_withdrawn_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.received_on:%Y-%m-%d}"

    @property
    def standing(self) -> str:
        """Return where it stands, as a code of `domain.standing`."""
        return standing(
            ready=self.ready_at is not None,
            confirmed=self.confirmed_at is not None,
            withdrawn=self.withdrawn_at is not None,
        )
