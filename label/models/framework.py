from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable

from label.labels import Icon
from label.models.shared_row import SharedRow
from publishing.bilingual import bilingual, pick


class FrameworkVersion(SharedRow):
    """An edition of the framework: its principles, from the day it comes into force."""

    code = models.SlugField(
        _("code"),
        unique=True,
        help_text=_("Part of the edition's address, the same in both languages."),
    )
    name_fr, name_ar = bilingual(models.CharField, _("name"), max_length=150)
    valid_from = models.DateField(
        _("in force from"),
        null=True,
        blank=True,
        unique=True,
        help_text=_("Empty for the first edition, when its day is not known."),
    )
    note_fr, note_ar = bilingual(models.TextField, _("what this edition changes"), blank=True)

    panels: ClassVar = [
        FieldRowPanel([FieldPanel("code"), FieldPanel("valid_from")]),
        FieldRowPanel([FieldPanel("name_fr"), FieldPanel("name_ar")]),
        FieldRowPanel([FieldPanel("note_fr"), FieldPanel("note_ar")]),
        InlinePanel("principles", heading=_("Principles"), label=_("Principle"), min_num=1),
    ]

    class Meta:
        verbose_name = _("framework version")
        verbose_name_plural = _("framework versions")
        ordering = ["valid_from"]

    def __str__(self) -> str:
        return str(pick(self, "name"))


class Principle(Orderable):
    """A principle of one edition; its number is its place in it."""

    version = ParentalKey(FrameworkVersion, on_delete=models.CASCADE, related_name="principles")
    code = models.SlugField(
        _("code"), help_text=_("The same for the same principle in every edition.")
    )
    name_fr, name_ar = bilingual(models.CharField, _("name"), max_length=150)
    demand_fr, demand_ar = bilingual(models.TextField, _("what it asks of a commune"))
    icon = models.CharField(_("icon"), max_length=20, choices=Icon.choices)

    panels: ClassVar = [
        FieldRowPanel([FieldPanel("code"), FieldPanel("icon")]),
        FieldRowPanel([FieldPanel("name_fr"), FieldPanel("name_ar")]),
        FieldRowPanel([FieldPanel("demand_fr"), FieldPanel("demand_ar")]),
    ]

    @property
    def icon_template(self) -> str:
        """Return the template that draws the icon, on a square of 64 units."""
        return f"label/icons/{self.icon}.svg"

    class Meta(Orderable.Meta):
        verbose_name = _("principle")
        verbose_name_plural = _("principles")

    def __str__(self) -> str:
        return str(pick(self, "name"))
