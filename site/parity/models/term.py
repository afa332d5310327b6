from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from parity.domain import terms
from parity.labels import Sureness


class Term(index.Indexed, models.Model):
    """A term in both languages, what must not be written for it, and how sure it is."""

    fr = models.CharField(
        _("French term"),
        max_length=200,
        help_text=_("A slash parts two forms; what stands in brackets is an explanation."),
    )
    ar = models.CharField(_("Arabic term"), max_length=200)
    forbidden_fr = models.TextField(
        _("never in French"), blank=True, help_text=_("One form a line.")
    )
    forbidden_ar = models.TextField(
        _("never in Arabic"), blank=True, help_text=_("One form a line.")
    )
    note = models.TextField(_("note"), blank=True)
    sureness = models.CharField(
        _("how sure it is"), max_length=10, choices=Sureness, default=Sureness.USAGE
    )

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("fr"), FieldPanel("ar")]),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("forbidden_fr"), FieldPanel("forbidden_ar")])],
            _("Words to avoid"),
        ),
        FieldPanel("note"),
        FieldPanel("sureness"),
    ]
    search_fields: ClassVar[list[Any]] = [
        index.SearchField("fr"),
        index.SearchField("ar"),
        index.AutocompleteField("fr"),
        index.AutocompleteField("ar"),
        index.FilterField("sureness"),
    ]

    class Meta:
        verbose_name = _("term of the glossary")
        verbose_name_plural = _("terms of the glossary")
        ordering: ClassVar[list[str]] = ["fr", "pk"]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["fr"],
                name="term_once",
                violation_error_message=_("The glossary has this term already."),
            )
        ]

    def __str__(self) -> str:
        return self.fr

    def as_term(self) -> terms.Term:
        """Return what the domain compares texts with."""
        return terms.Term(
            fr=self.fr,
            ar=self.ar,
            forbidden_fr=tuple(filter(None, map(str.strip, self.forbidden_fr.splitlines()))),
            forbidden_ar=tuple(filter(None, map(str.strip, self.forbidden_ar.splitlines()))),
            note=self.note,
        )
