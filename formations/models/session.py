from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.forms import CheckboxSelectMultiple
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable

from formations.domain.spans import Span
from formations.fields import CodesField
from formations.labels import PROBLEMS, Audience, State
from publishing.bilingual import bilingual, pick

from .programme import Programme


class Session(ClusterableModel):
    """One holding of a programme: dates in Morocco's time, a place or a link, seats."""

    programme = ParentalKey(Programme, on_delete=models.CASCADE, related_name="sessions")
    code = models.SlugField(
        _("code"),
        max_length=80,
        blank=True,
        help_text=_("The end of the session's address. Left empty, it is made from date and city."),
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.PLANNED)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(
        _("last day"), blank=True, help_text=_("Left empty: the same as the first day.")
    )
    starts_at = models.TimeField(_("starting hour (Morocco time)"), null=True, blank=True)
    ends_at = models.TimeField(_("ending hour (Morocco time)"), null=True, blank=True)
    city_fr, city_ar = bilingual(models.CharField, _("city"), max_length=100, blank=True)
    venue_fr, venue_ar = bilingual(models.CharField, _("venue"), max_length=200, blank=True)
    online_url = models.URLField(_("online link"), blank=True)
    regions = ParentalManyToManyField(
        "territory.Region", verbose_name=_("regions"), blank=True, related_name="sessions"
    )
    audiences = CodesField(
        _("audience"),
        codes=Audience,
        help_text=_("Only where it differs from the programme's."),
    )
    trainers_fr, trainers_ar = bilingual(
        models.TextField,
        _("trainers"),
        blank=True,
        help_text=_("Organisations or roles, one a line."),
    )
    seats = models.PositiveIntegerField(
        _("seats"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    attended = models.PositiveIntegerField(_("people who attended"), null=True, blank=True)
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)

    # Set by the selectors for the language being read.
    url: str | None = None
    url_language: str = ""
    held_regions: list[Any] | None = None

    panels: ClassVar[list[Any]] = [
        FieldRowPanel([FieldPanel("state"), FieldPanel("code")]),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        FieldRowPanel([FieldPanel("city_fr"), FieldPanel("city_ar")]),
        FieldRowPanel([FieldPanel("venue_fr"), FieldPanel("venue_ar")]),
        FieldPanel("online_url"),
        FieldPanel("regions", widget=CheckboxSelectMultiple),
        FieldPanel("audiences"),
        FieldRowPanel([FieldPanel("trainers_fr"), FieldPanel("trainers_ar")]),
        FieldRowPanel([FieldPanel("seats"), FieldPanel("attended")]),
        InlinePanel("documents", heading=_("Documents"), label=_("Document")),
    ]

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        ordering: ClassVar[list[str]] = ["starts_on", "starts_at", "pk"]
        indexes: ClassVar[list[Any]] = [
            models.Index(fields=["ends_on", "starts_on"], name="session_by_dates")
        ]
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["programme", "code"],
                condition=~Q(code=""),
                name="session_code_once_a_programme",
                violation_error_message=_("Another session of the programme has this code."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="session_ends_after_it_starts"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.programme} {self.code}"

    @property
    def span(self) -> Span:
        """The session's days and hours."""
        ends_on = self.ends_on or self.starts_on
        return Span(self.starts_on, ends_on, self.starts_at, self.ends_at)

    @property
    def all_regions(self) -> list[Any]:
        """The regions concerned, asked for only where no selector has brought them."""
        return list(self.regions.all()) if self.held_regions is None else self.held_regions

    @property
    def is_cancelled(self) -> bool:
        return self.state == State.CANCELLED

    @property
    def audience_labels(self) -> list[Any]:
        """Whom the session is for: its own list, or the programme's."""
        return [Audience(code).label for code in self.audiences or self.programme.audiences]

    def clean(self) -> None:
        super().clean()
        if not self.starts_on:
            return
        self.ends_on = self.ends_on or self.starts_on
        problem = self.span.problem()
        if problem:
            raise ValidationError(PROBLEMS[problem])

    def save(self, *args: Any, **options: Any) -> None:
        self.ends_on = self.ends_on or self.starts_on
        self.code = self.code or self._free_code()
        super().save(*args, **options)

    def _free_code(self) -> str:
        """Return `2022-06-06-rabat`, numbered if a sister session has it already."""
        place = slugify(self.city_fr) or ("en-ligne" if self.online_url else "")
        stem = "-".join(filter(None, [self.starts_on.isoformat(), place]))[:70]
        sisters = Session.objects.filter(programme_id=self.programme_id).exclude(pk=self.pk)
        taken = set(sisters.filter(code__startswith=stem).values_list("code", flat=True))
        codes = (stem if number == 1 else f"{stem}-{number}" for number in range(1, 1000))
        return next(code for code in codes if code not in taken)


class SessionDocument(Orderable):
    """A document shared with a session's participants or published after it."""

    session = ParentalKey(Session, on_delete=models.CASCADE, related_name="documents")
    document = models.ForeignKey(
        "publishing.LibraryDocument",
        verbose_name=_("document"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    title_fr, title_ar = bilingual(models.CharField, _("title"), max_length=200)

    panels: ClassVar[list[Any]] = [
        FieldPanel("document"),
        FieldRowPanel([FieldPanel("title_fr"), FieldPanel("title_ar")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("session document")
        verbose_name_plural = _("session documents")

    def __str__(self) -> str:
        return str(pick(self, "title"))
