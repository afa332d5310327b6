from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from conventions.labels import PartnerKind
from publishing.bilingual import bilingual, pick


class Partner(index.Indexed, models.Model):
    """An organisation that conventions are signed with, one row for both languages."""

    code = models.SlugField(
        _("code"), unique=True, help_text=_("Short and lasting: it stands in addresses.")
    )
    name_fr, name_ar = bilingual(models.CharField, _("name"), max_length=200)
    short_name_fr, short_name_ar = bilingual(
        models.CharField, _("short name"), max_length=40, blank=True
    )
    kind = models.CharField(_("kind"), max_length=20, choices=PartnerKind)
    website = models.URLField(_("website"), blank=True)
    logo = models.ForeignKey(
        "publishing.LibraryImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("name_fr"), FieldPanel("name_ar")]),
        FieldRowPanel([FieldPanel("short_name_fr"), FieldPanel("short_name_ar")]),
        FieldRowPanel([FieldPanel("code"), FieldPanel("kind")]),
        FieldPanel("website"),
        FieldPanel("logo"),
    ]
    search_fields: ClassVar[list[Any]] = [
        index.SearchField("name_fr"),
        index.SearchField("name_ar"),
        index.AutocompleteField("name_fr"),
        index.AutocompleteField("name_ar"),
        index.FilterField("kind"),
    ]

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        ordering: ClassVar[list[str]] = ["name_fr"]

    def __str__(self) -> str:
        return str(pick(self, "name"))

    @property
    def brief(self) -> str:
        """The short name where there is one, else the name."""
        return str(pick(self, "short_name") or pick(self, "name"))
