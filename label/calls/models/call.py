from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.fields import RichTextField
from wagtail.models import PreviewableMixin, RevisionMixin
from wagtail.search import index

from label.calls.domain.window import Window
from label.calls.fields import FormField, PrerequisitesField
from publishing.bilingual import bilingual, pick

PROSE = ["h3", "h4", "bold", "italic", "ol", "ul", "link", "document-link"]


class Call(PreviewableMixin, RevisionMixin, index.Indexed, ClusterableModel):
    """A call for manifestation of interest: its dates, its texts in both languages, its form.

    Not a page: there is one call and one set of dossiers, whatever the language of the
    applicant; a `CallPage` of each language shows it. The instants are entered in Morocco's time
    and kept as UTC, so a later change of the legal time does not move a deadline already set.
    """

    slug = models.SlugField(
        _("code"),
        unique=True,
        help_text=_("Short and stable: it stands in addresses and exports."),
    )
    title_fr, title_ar = bilingual(models.CharField, _("title"), max_length=200)
    summary_fr, summary_ar = bilingual(models.TextField, _("summary"), blank=True)
    presentation_fr, presentation_ar = bilingual(
        RichTextField, _("presentation"), blank=True, features=PROSE
    )
    expected_duration_fr, expected_duration_ar = bilingual(
        models.CharField,
        _("time it takes"),
        max_length=200,
        blank=True,
        help_text=_("What to expect, in words: about two hours, in several sittings."),
    )
    opens_at = models.DateTimeField(_("opens at"), help_text=_("In Morocco's time."))
    closes_at = models.DateTimeField(
        _("closes at"),
        help_text=_("In Morocco's time. A dossier sent at this very instant is refused."),
    )
    contact_name_fr, contact_name_ar = bilingual(
        models.CharField,
        _("contact"),
        max_length=200,
        blank=True,
        help_text=_("A service or a team, never a person's private details."),
    )
    contact_email = models.EmailField(_("contact e-mail address"), blank=True)
    contact_phone = models.CharField(_("contact telephone"), max_length=30, blank=True)
    notice_fr, notice_ar = bilingual(
        RichTextField, _("personal-data notice"), blank=True, features=PROSE
    )
    notice_version = models.CharField(
        _("version of the notice"),
        max_length=20,
        blank=True,
        help_text=_("Change it whenever the notice changes: each consent records it."),
    )
    retention_months = models.PositiveSmallIntegerField(
        _("retention, in months"),
        default=60,
        help_text=_("How long dossiers are kept after the closing of the call."),
    )
    form = FormField(verbose_name=_("form"), blank=True, collapsed=True)
    prerequisites = PrerequisitesField(
        verbose_name=_("prerequisites"),
        blank=True,
        collapsed=True,
        help_text=_(
            "They tell officers what is met, not met or lacks its proof; they never stop a "
            "deposit. They are frozen with the form when it is published."
        ),
    )
    published_version = models.ForeignKey(
        "calls.FormVersion",
        verbose_name=_("published form"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="+",
    )

    search_fields: ClassVar[list[Any]] = [
        index.SearchField("title_fr"),
        index.SearchField("title_ar"),
        index.AutocompleteField("title_fr"),
        index.AutocompleteField("title_ar"),
        index.SearchField("slug"),
        index.FilterField("opens_at"),
        index.FilterField("closes_at"),
    ]
    preview_modes: ClassVar[list[tuple[str, Any]]] = [
        ("fr", _("Form in French")),
        ("ar", _("Form in Arabic")),
    ]

    class Meta:
        verbose_name = _("call")
        verbose_name_plural = _("calls")
        ordering = ["-opens_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes_at__gt=models.F("opens_at")),
                name="call_closes_after_it_opens",
                violation_error_message=_("The call must close after it opens."),
            ),
        ]

    def __str__(self) -> str:
        return str(pick(self, "title") or self.title_fr or self.slug)

    def clean(self) -> None:
        super().clean()
        if self.opens_at and self.closes_at and self.closes_at <= self.opens_at:
            raise ValidationError({"closes_at": _("The call must close after it opens.")})

    @property
    def window(self) -> Window:
        """The time in which the call takes dossiers."""
        return Window(opens_at=self.opens_at, closes_at=self.closes_at)

    def with_content_json(self, content: Any) -> Any:
        """Return this call as an earlier revision had it, but for what publishing decided."""
        call = super().with_content_json(content)
        call.published_version_id = self.published_version_id
        if self.is_announced:
            call.closes_at = self.closes_at
        return call

    @property
    def is_announced(self) -> bool:
        """Say whether a form was published: from then on only an extension moves the closing."""
        return self.published_version_id is not None

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Show the whole form, as drafted, in the language asked for."""
        from label.calls.drafting import draft_of

        with translation.override(mode_name):
            return TemplateResponse(
                request,
                "calls/form_preview.html",
                {"call": self, "form": draft_of(self), "language": mode_name},
            ).render()
