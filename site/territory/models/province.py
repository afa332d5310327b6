from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from territory.labels import KINDS

from .place import Place
from .region import Region


class Province(Place):
    """One of the 75 provinces and prefectures; the prefectures of arrondissements are not kept."""

    region = models.ForeignKey(
        Region, verbose_name=_("region"), on_delete=models.PROTECT, related_name="provinces"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=KINDS)

    class Meta(Place.Meta):
        verbose_name = _("province or prefecture")
        verbose_name_plural = _("provinces and prefectures")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            Place.named(),
            models.CheckConstraint(
                condition=models.Q(kind__in=[code for code, _label in KINDS]),
                name="territory_province_kind",
            ),
        ]
