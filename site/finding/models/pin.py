from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PageChooserPanel
from wagtail.models import Orderable

from publishing.bilingual import bilingual
from publishing.domain import analyse

BOUND = "\n"


class Pin(ClusterableModel):
    """Pages that come first when these very words are looked for, under any spelling."""

    words_fr, words_ar = bilingual(
        models.TextField,
        _("words looked for"),
        blank=True,
        help_text=_("One search a line. Accents, articles, plurals and hamza do not matter."),
    )
    starts_on = models.DateField(_("first day"), null=True, blank=True)
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    keys = models.TextField(editable=False, blank=True)

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("words_fr"), FieldPanel("words_ar")]),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
        InlinePanel("pages", heading=_("Pages, the first one first"), label=_("Page"), min_num=1),
    ]

    class Meta:
        verbose_name = _("pinned result")
        verbose_name_plural = _("pinned results")
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")) | Q(starts_on=None) | Q(ends_on=None),
                name="finding_pin_ends_after_it_starts",
                violation_error_message=_("The last day comes before the first."),
            )
        ]

    def __str__(self) -> str:
        return " · ".join(self.searches)

    @property
    def searches(self) -> list[str]:
        """What has to be typed, as the editors wrote it, in both languages."""
        lines = [*self.words_fr.splitlines(), *self.words_ar.splitlines()]
        return [line.strip() for line in lines if line.strip()]

    def clean(self) -> None:
        super().clean()
        problems = [line for line in self.searches if not analyse(line)]
        if problems:
            raise ValidationError(
                _("There is no word to look for in “%(line)s”.") % {"line": problems[0]}
            )
        if not self.searches:
            raise ValidationError(_("Give at least one search, in French or in Arabic."))

    def save(self, *args: Any, **options: Any) -> None:
        self.keys = BOUND + "".join(pin_key(line) + BOUND for line in self.searches)
        super().save(*args, **options)


def pin_key(text: str) -> str:
    """Return what two searches must share to be the same: their stems, in any order."""
    return " ".join(sorted(set(analyse(text).split())))


class PinnedPage(Orderable):
    """A page in its place; read in the other language, its translation stands for it."""

    pin = ParentalKey(Pin, on_delete=models.CASCADE, related_name="pages")
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page to show"),
        on_delete=models.CASCADE,
        related_name="+",
    )

    panels: ClassVar[list[Any]] = [PageChooserPanel("page")]

    class Meta(Orderable.Meta):
        verbose_name = _("pinned page")
        verbose_name_plural = _("pinned pages")

    def __str__(self) -> str:
        return str(self.page)
