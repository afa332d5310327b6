from typing import ClassVar

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from publishing.bilingual import pick
from territory.labels import MILIEUX

from .place import Place
from .province import Province


class Commune(Place):
    """One of the 1,503 communes, urban or rural, with its inhabitants at both censuses."""

    province = models.ForeignKey(
        Province,
        verbose_name=_("province or prefecture"),
        on_delete=models.PROTECT,
        related_name="communes",
    )
    milieu = models.CharField(_("milieu"), max_length=5, choices=MILIEUX)
    milieu_corrected = models.BooleanField(
        _("milieu corrected by an officer"),
        default=False,
        help_text=_("A corrected milieu is kept when the territory is loaded again."),
    )
    population_2014 = models.PositiveIntegerField(_("inhabitants in 2014"), null=True, blank=True)
    population_2024 = models.PositiveIntegerField(_("inhabitants in 2024"), null=True, blank=True)

    class Meta(Place.Meta):
        verbose_name = _("commune")
        verbose_name_plural = _("communes")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            Place.named(),
            models.CheckConstraint(
                condition=models.Q(milieu__in=[code for code, _label in MILIEUX]),
                name="territory_commune_milieu",
            ),
        ]

    @property
    def label(self) -> str:
        """Name — Province, Region, in the language being read. Needs `province__region`."""
        return gettext("%(name)s — %(province)s, %(region)s") % {
            "name": pick(self, "name"),
            "province": pick(self.province, "name"),
            "region": pick(self.province.region, "name"),
        }
