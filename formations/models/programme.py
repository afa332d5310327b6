from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import PreviewableMixin, RevisionMixin
from wagtail.search import index

from formations.editing import ProgrammeForm
from formations.fields import CodesField
from formations.labels import Audience, Kind
from publishing.bilingual import bilingual, pick


class Programme(RevisionMixin, PreviewableMixin, index.Indexed, ClusterableModel):
    """A training as one data set for both languages; its pages, one a language, present it."""

    title_fr, title_ar = bilingual(models.CharField, _("title"), max_length=200)
    summary_fr, summary_ar = bilingual(models.TextField, _("summary"), blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.TRAINING)
    audiences = CodesField(_("audience"), codes=Audience)
    is_example = models.BooleanField(
        _("example"),
        default=False,
        help_text=_("Marked as an example wherever it is shown."),
    )

    participants = models.PositiveIntegerField(
        _("people trained, in all"),
        null=True,
        blank=True,
        help_text=_("Where it is known for the whole programme, not session by session."),
    )
    attendance_threshold = models.PositiveSmallIntegerField(
        _("attendance that earns a certificate (%)"),
        default=80,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text=_("Part of the half days at which a participant must have been present."),
    )

    base_form_class = ProgrammeForm

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("title_fr"), FieldPanel("title_ar")]),
        FieldRowPanel([FieldPanel("summary_fr"), FieldPanel("summary_ar")]),
        MultiFieldPanel(
            [FieldPanel("kind"), FieldPanel("audiences"), FieldPanel("is_example")],
            _("Classification"),
        ),
        FieldRowPanel([FieldPanel("participants"), FieldPanel("attendance_threshold")]),
        InlinePanel("sessions", heading=_("Sessions"), label=_("Session")),
    ]
    search_fields: ClassVar[list[Any]] = [
        index.SearchField("title_fr"),
        index.SearchField("title_ar"),
        index.AutocompleteField("title_fr"),
        index.AutocompleteField("title_ar"),
        index.FilterField("kind"),
        index.FilterField("is_example"),
    ]

    class Meta:
        verbose_name = _("training programme")
        verbose_name_plural = _("training programmes")
        ordering: ClassVar[list[str]] = ["title_fr"]

    def __str__(self) -> str:
        return str(pick(self, "title"))

    @property
    def audience_labels(self) -> list[Any]:
        """Whom the programme is for, in words."""
        return [Audience(code).label for code in self.audiences]

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        """One preview a language, so that both directions are looked at."""
        return [("fr", _("French")), ("ar", _("Arabic"))]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> Any:
        """Show the programme's page in the language of the mode, unsaved sessions included."""
        from formations.views.preview import programme_preview

        return programme_preview(request, self, mode_name)
