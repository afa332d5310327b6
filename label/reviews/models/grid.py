from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from label.calls.labels import DOMAINS
from publishing.bilingual import bilingual


class Grid(ClusterableModel):
    """How the dossiers of a call are read: weighted criteria, and the gap that is allowed."""

    call = models.OneToOneField(
        "calls.Call", verbose_name=_("call"), on_delete=models.PROTECT, related_name="grid"
    )
    allowed_gap = models.DecimalField(
        _("allowed gap"),
        max_digits=5,
        decimal_places=2,
        default=20,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
        help_text=_("In points of 100: two readings further apart ask for a third."),
    )

    class Meta:
        verbose_name = _("review grid")
        verbose_name_plural = _("review grids")

    def __str__(self) -> str:
        return str(self.call)


class Criterion(models.Model):
    """One line of the grid."""

    grid = ParentalKey(Grid, on_delete=models.CASCADE, related_name="criteria")
    sort_order = models.PositiveSmallIntegerField(default=0, editable=False)
    code = models.SlugField(_("code"), max_length=40)
    domain = models.CharField(_("domain"), max_length=20, choices=list(DOMAINS.items()), blank=True)
    title_fr, title_ar = bilingual(models.CharField, _("criterion"), max_length=200)
    guidance_fr, guidance_ar = bilingual(models.TextField, _("how to mark"), blank=True)
    weight = models.PositiveSmallIntegerField(
        _("weight"), default=1, validators=[MinValueValidator(1), MaxValueValidator(100)]
    )
    maximum = models.PositiveSmallIntegerField(
        _("highest mark"), default=4, validators=[MinValueValidator(1), MaxValueValidator(100)]
    )

    class Meta:
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")
        ordering = ["sort_order", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["grid", "code"], name="criterion_code_once_a_grid"),
            models.CheckConstraint(
                condition=models.Q(weight__gte=1, maximum__gte=1), name="criterion_counts"
            ),
        ]

    def __str__(self) -> str:
        return self.code
