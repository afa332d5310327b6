from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class LotPlan(models.Model):
    """The division of a call's retained communes: the list is frozen, then a seed is drawn."""

    call = models.OneToOneField(
        "calls.Call", verbose_name=_("call"), on_delete=models.PROTECT, related_name="lot_plan"
    )
    sizes: Any = models.JSONField(_("sizes of the lots"))
    # [{"reference": …, "region": HCP code, "milieu": …}]
    listed: Any = models.JSONField(_("frozen list"))
    list_digest = models.CharField(_("digest of the list"), max_length=64)
    frozen_at = models.DateTimeField(_("list frozen"))
    seed = models.CharField(_("seed"), max_length=200, blank=True)
    drawn_at = models.DateTimeField(_("drawn"), null=True)

    class Meta:
        verbose_name = _("division into lots")
        verbose_name_plural = _("divisions into lots")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(drawn_at=None) | ~models.Q(seed=""),
                name="lots_drawn_from_a_seed",
            ),
        ]

    def __str__(self) -> str:
        return str(self.call)


class Lot(models.Model):
    """A group of communes that begin together."""

    plan = models.ForeignKey(LotPlan, on_delete=models.CASCADE, related_name="lots")
    number = models.PositiveSmallIntegerField(_("lot"))

    class Meta:
        verbose_name = _("lot")
        verbose_name_plural = _("lots")
        ordering = ["plan", "number"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="lot_number_once_a_plan"),
        ]

    def __str__(self) -> str:
        return str(self.number)


class Place(models.Model):
    """A commune's dossier in its lot."""

    lot = models.ForeignKey(Lot, on_delete=models.CASCADE, related_name="places")
    dossier = models.OneToOneField(
        "dossiers.Dossier", on_delete=models.PROTECT, related_name="place"
    )
    drawn = models.BooleanField(_("drawn"), default=True)

    class Meta:
        verbose_name = _("place in a lot")
        verbose_name_plural = _("places in lots")

    def __str__(self) -> str:
        return f"{self.dossier_id} → {self.lot_id}"


class LotMove(models.Model):
    """A commune put into a lot by hand, with the reason."""

    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.CASCADE, related_name="lot_moves"
    )
    source = models.ForeignKey(Lot, null=True, on_delete=models.CASCADE, related_name="+")
    target = models.ForeignKey(Lot, on_delete=models.CASCADE, related_name="+")
    reason = models.TextField(_("reason"))
    moved_at = models.DateTimeField(_("moved"))
    moved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("move between lots")
        verbose_name_plural = _("moves between lots")
        ordering = ["-moved_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.source_id} → {self.target_id}"
