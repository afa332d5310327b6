"""The rows of a convention, the same in both languages."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from conventions.labels import DocumentLanguage, Role
from publishing.bilingual import bilingual, pick


class ConventionParty(Orderable):
    """A partner's part in a convention."""

    convention = ParentalKey(
        "conventions.ConventionPage", on_delete=models.CASCADE, related_name="parties"
    )
    partner = models.ForeignKey(
        "conventions.Partner",
        verbose_name=_("partner"),
        on_delete=models.PROTECT,
        related_name="parts",
    )
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.PARTY)

    panels: ClassVar[list[Any]] = [FieldRowPanel([FieldPanel("partner"), FieldPanel("role")])]

    class Meta(Orderable.Meta):
        verbose_name = _("party to a convention")
        verbose_name_plural = _("parties to a convention")

    def __str__(self) -> str:
        return f"{self.partner} ({self.get_role_display()})"


class ConventionDocument(Orderable):
    """A document of the convention, in the language that it was written in."""

    convention = ParentalKey(
        "conventions.ConventionPage", on_delete=models.CASCADE, related_name="documents"
    )
    document = models.ForeignKey(
        "publishing.LibraryDocument",
        verbose_name=_("document"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    title_fr, title_ar = bilingual(models.CharField, _("title"), max_length=200)
    language = models.CharField(
        _("language"), max_length=5, choices=DocumentLanguage, default=DocumentLanguage.FRENCH
    )

    panels: ClassVar[list[Any]] = [
        FieldPanel("document"),
        FieldRowPanel([FieldPanel("title_fr"), FieldPanel("title_ar")]),
        FieldPanel("language"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("convention document")
        verbose_name_plural = _("convention documents")

    def __str__(self) -> str:
        return str(pick(self, "title"))
