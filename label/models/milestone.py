from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable

from label.domain.periods import Period, Precision
from label.labels import PRECISIONS, MilestoneKind
from label.models.shared_row import SharedRow
from publishing.bilingual import bilingual, pick


class Dated(models.Model):
    """A first day, and a last one where it lasted."""

    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"), null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__isnull=True)
                | models.Q(ends_on__gte=models.F("starts_on")),
                name="%(app_label)s_%(class)s_ends_after_start",
                violation_error_message=_("The last day comes before the first."),
            )
        ]

    @property
    def period(self) -> Period:
        """Return when it happened."""
        return Period(self.starts_on, self.ends_on)


class Milestone(SharedRow, Dated):
    """Something that happened in the life of the label, on one date for both languages."""

    precision = models.CharField(
        _("what is known of the date"),
        max_length=8,
        choices=PRECISIONS,
        default=Precision.DAY.value,
        help_text=_("For a month, a season or a year, give its first day above."),
    )
    kind = models.CharField(_("kind"), max_length=16, choices=MilestoneKind.choices)
    title_fr, title_ar = bilingual(models.CharField, _("title"), max_length=200)
    text_fr, text_ar = bilingual(models.TextField, _("text"), blank=True)

    panels: ClassVar = [
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
        FieldRowPanel([FieldPanel("precision"), FieldPanel("kind")]),
        FieldRowPanel([FieldPanel("title_fr"), FieldPanel("title_ar")]),
        FieldRowPanel([FieldPanel("text_fr"), FieldPanel("text_ar")]),
        InlinePanel("figures", heading=_("Figures"), label=_("Figure")),
        InlinePanel("dates", heading=_("Dates within"), label=_("Date")),
    ]

    class Meta(Dated.Meta):
        abstract = False
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")
        ordering = ["starts_on", "pk"]

    def __str__(self) -> str:
        return str(pick(self, "title"))

    @property
    def period(self) -> Period:
        """Return when it happened, as precisely as it is known."""
        return Period(self.starts_on, self.ends_on, Precision(self.precision))

    def clean(self) -> None:
        """Refuse a last day where the first is not known to the day."""
        super().clean()
        if self.ends_on and self.precision != Precision.DAY:
            raise ValidationError({"ends_on": _("A last day needs dates known to the day.")})


class MilestoneDate(Orderable, Dated):
    """One of the dates that make a milestone: a workshop, a training."""

    milestone = ParentalKey(Milestone, on_delete=models.CASCADE, related_name="dates")
    text_fr, text_ar = bilingual(models.CharField, _("where, or with whom"), max_length=255)

    panels: ClassVar = [
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
        FieldRowPanel([FieldPanel("text_fr"), FieldPanel("text_ar")]),
    ]

    class Meta(Orderable.Meta, Dated.Meta):
        abstract = False
        verbose_name = _("date within a milestone")
        verbose_name_plural = _("dates within a milestone")

    def __str__(self) -> str:
        return str(pick(self, "text"))


class MilestoneFigure(Orderable):
    """A number worth showing large, with what it counts."""

    milestone = ParentalKey(Milestone, on_delete=models.CASCADE, related_name="figures")
    value = models.PositiveIntegerField(pgettext_lazy("quantity", "number"))
    at_least = models.BooleanField(_("more than this number"), default=False)
    label_fr, label_ar = bilingual(models.CharField, _("what it counts"), max_length=100)

    panels: ClassVar = [
        FieldRowPanel([FieldPanel("value"), FieldPanel("at_least")]),
        FieldRowPanel([FieldPanel("label_fr"), FieldPanel("label_ar")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("figure of a milestone")
        verbose_name_plural = _("figures of a milestone")

    def __str__(self) -> str:
        return f"{self.value} {pick(self, 'label')}"
