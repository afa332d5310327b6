from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Reading(models.Model):
    """One person's independent reading of one dossier, given or still to be given."""

    dossier = models.ForeignKey(
        "dossiers.Dossier",
        verbose_name=_("dossier"),
        on_delete=models.CASCADE,
        related_name="readings",
    )
    reader = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("reader"),
        on_delete=models.PROTECT,
        related_name="readings",
    )
    # 1 and 2 are read in any case; 3 where these lie too far apart.
    position = models.PositiveSmallIntegerField(_("reading"))
    assigned_at = models.DateTimeField(_("assigned"))
    scores: Any = models.JSONField(_("marks"), default=dict, blank=True)
    mark = models.DecimalField(_("mark"), max_digits=5, decimal_places=2, null=True)
    comment = models.TextField(_("comment"), blank=True)
    given_at = models.DateTimeField(_("given"), null=True)

    class Meta:
        verbose_name = _("reading")
        verbose_name_plural = _("readings")
        ordering = ["dossier", "position"]
        constraints = [
            models.UniqueConstraint(fields=["dossier", "reader"], name="reading_once_a_reader"),
            models.UniqueConstraint(fields=["dossier", "position"], name="reading_once_a_position"),
            models.CheckConstraint(
                condition=models.Q(position__in=(1, 2, 3)), name="reading_position_known"
            ),
            models.CheckConstraint(
                condition=models.Q(given_at=None) | models.Q(mark__isnull=False),
                name="reading_given_with_its_mark",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id} · {self.position}"
