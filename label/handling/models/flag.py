from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from label.handling.domain.colours import COLOURS
from label.handling.labels import COLOUR_LABELS
from publishing.bilingual import bilingual, pick


class FlagKind(models.Model):
    """What a dossier may be flagged with, as the team has chosen."""

    name_fr, name_ar = bilingual(models.CharField, _("name"), max_length=60)
    colour = models.CharField(
        _("colour"), max_length=10, choices=list(COLOUR_LABELS.items()), default="grey"
    )
    sort_order = models.PositiveSmallIntegerField(_("place in the list"), default=0)
    is_retired = models.BooleanField(
        _("no longer in use"),
        default=False,
        help_text=_("Dossiers keep the flag; it is not offered any more."),
    )

    class Meta:
        verbose_name = _("kind of flag")
        verbose_name_plural = _("kinds of flags")
        ordering = ["sort_order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(colour__in=COLOURS), name="flag_kind_colour_known"
            ),
            models.UniqueConstraint(fields=["name_fr"], name="flag_kind_named_once_in_french"),
            models.UniqueConstraint(fields=["name_ar"], name="flag_kind_named_once_in_arabic"),
        ]

    def __str__(self) -> str:
        return str(pick(self, "name"))


class Flag(models.Model):
    """A flag on a dossier."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.CASCADE, related_name="flags")
    kind = models.ForeignKey(FlagKind, on_delete=models.PROTECT, related_name="flags")
    raised_at = models.DateTimeField(_("raised"))
    raised_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("raised by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("flag")
        verbose_name_plural = _("flags")
        ordering = ["kind__sort_order", "kind"]
        constraints = [
            models.UniqueConstraint(fields=["dossier", "kind"], name="flag_once_a_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.kind_id}"
