from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Conflict(models.Model):
    """A commune or province whose dossiers a reader keeps away from."""

    reader = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("reader"),
        on_delete=models.CASCADE,
        related_name="review_conflicts",
    )
    commune = models.ForeignKey(
        "territory.Commune",
        verbose_name=_("commune"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    province = models.ForeignKey(
        "territory.Province",
        verbose_name=_("province or prefecture"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    declared_at = models.DateTimeField(_("declared"))

    class Meta:
        verbose_name = _("conflict of interest")
        verbose_name_plural = _("conflicts of interest")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(commune__isnull=False) ^ models.Q(province__isnull=False),
                name="conflict_of_a_commune_or_a_province",
            ),
            models.UniqueConstraint(
                fields=["reader", "commune"],
                condition=models.Q(commune__isnull=False),
                name="conflict_once_a_commune",
            ),
            models.UniqueConstraint(
                fields=["reader", "province"],
                condition=models.Q(province__isnull=False),
                name="conflict_once_a_province",
            ),
        ]

    def __str__(self) -> str:
        return str(self.commune or self.province)
