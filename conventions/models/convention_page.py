from typing import Any, ClassVar

from django.db import models
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from conventions.domain.dating import Dating
from conventions.labels import Precision, State
from publishing.fields import BodyField
from publishing.headless import told
from publishing.models import BasePage
from publishing.signposts import trail

SHARED = ("signed_on", "precision", "duration_months", "state", "themes", "parties", "documents")


class ConventionPage(BasePage):
    """A convention: its texts in one language, its facts the same in both."""

    signed_on = models.DateField(
        _("signed on"), help_text=_("Where only the year or the month is known, any day of it.")
    )
    precision = models.CharField(
        _("what is known of the date"), max_length=5, choices=Precision, default=Precision.DAY
    )
    place = models.CharField(_("place"), max_length=200, blank=True)
    duration_months = models.PositiveSmallIntegerField(
        _("duration in months"), null=True, blank=True
    )
    state = models.CharField(_("state"), max_length=10, choices=State, blank=True)
    themes = ParentalManyToManyField(
        "conventions.Theme", verbose_name=_("themes"), blank=True, related_name="conventions"
    )
    objectives = RichTextField(
        _("objectives"), blank=True, features=["bold", "italic", "ul", "ol", "link"]
    )
    body = BodyField(verbose_name=_("body"), blank=True)

    parent_page_types: ClassVar[list[str]] = ["conventions.ConventionIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("signed_on"), FieldPanel("precision")]),
                FieldRowPanel([FieldPanel("duration_months"), FieldPanel("state")]),
                FieldPanel("place"),
                FieldPanel("themes", widget=CheckboxSelectMultiple),
            ],
            _("Facts"),
        ),
        InlinePanel("parties", heading=_("Parties"), label=_("Party")),
        FieldPanel("objectives"),
        FieldPanel("body"),
        InlinePanel("documents", heading=_("Documents"), label=_("Document")),
    ]
    search_fields: ClassVar[list[Any]] = [
        *BasePage.search_fields,
        index.SearchField("place"),
        index.SearchField("objectives"),
        index.SearchField("body"),
        index.FilterField("signed_on"),
    ]
    override_translatable_fields: ClassVar[list[Any]] = [
        *BasePage.override_translatable_fields,
        *(SynchronizedField(name, overridable=False) for name in SHARED),
    ]

    api_fields: ClassVar[list[Any]] = [
        *BasePage.api_fields,
        *told("signed_on", "precision", "place", "duration_months", "state", "objectives", "body"),
    ]

    class Meta:
        verbose_name = _("convention")
        verbose_name_plural = _("conventions")

    def clean(self) -> None:
        super().clean()
        if self.signed_on:
            self.signed_on = self.dating.day

    @property
    def dating(self) -> Dating:
        """The signing date, as precisely as it is known."""
        return Dating.of(self.signed_on, self.precision)

    @property
    def has_unsaved_rows(self) -> bool:
        """True in a preview, whose rows are not in the database."""
        return bool(getattr(self, "_cluster_related_objects", None))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add parties by role, documents, themes, and the same for machines."""
        from conventions.selectors import told_of
        from conventions.structured import convention

        told = told_of(self)
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return (
            context
            | told
            | {
                "registry": next((one.url for one in trail(request, self)[-2:-1]), ""),
                "facts_for_machines": convention(self, request, told),
            }
        )
