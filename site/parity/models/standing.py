from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from parity.domain.standing import CURRENT, MISSING, is_unusual
from parity.labels import LANGUAGES, STATES
from publishing.bilingual import active_language


class StandingQuerySet(models.QuerySet["Standing"]):
    """What is asked of the standings."""

    def lacking(self) -> "StandingQuerySet":
        """Keep what needs somebody's hand."""
        return self.exclude(state=CURRENT)


class Standing(models.Model):
    """One language of one thing beside the other, as it was last looked at.

    Written by `services.looking` only; it can be thrown away and made again from the things.
    """

    shelf = models.CharField(_("shelf"), max_length=60)
    key = models.CharField(_("key"), max_length=40)
    kind = models.CharField(_("kind"), max_length=20)
    language = models.CharField(_("language"), max_length=2, choices=list(LANGUAGES.items()))
    title_fr = models.CharField(_("title (French)"), max_length=255, blank=True)
    title_ar = models.CharField(_("title (Arabic)"), max_length=255, blank=True)
    url = models.CharField(_("address of the editor"), max_length=255)
    state = models.CharField(_("state"), max_length=12, choices=list(STATES.items()))
    missing = models.PositiveIntegerField(_("missing texts"), default=0)
    stale = models.PositiveIntegerField(_("texts out of date"), default=0)
    unpublished = models.BooleanField(_("not published"), default=False)
    words_fr = models.PositiveIntegerField(_("French words"), default=0)
    words_ar = models.PositiveIntegerField(_("Arabic words"), default=0)
    ratio = models.FloatField(_("Arabic words for a French one"), null=True, blank=True)
    unusual = models.BooleanField(_("unusual length"), default=False)
    wording = models.PositiveIntegerField(_("words to avoid"), default=0)
    since = models.DateTimeField(_("lacking since"), null=True, blank=True)
    is_started = models.BooleanField(_("exists in this language"), default=True)

    objects = StandingQuerySet.as_manager()

    class Meta:
        verbose_name = _("standing of a translation")
        verbose_name_plural = _("standings of translations")
        ordering: ClassVar[list[Any]] = [models.F("since").asc(nulls_last=True), "pk"]
        default_permissions = ("view",)
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["shelf", "key", "language"], name="standing_once_a_language"
            ),
        ]
        indexes: ClassVar[list[Any]] = [
            models.Index(
                fields=["language", "kind", "since"],
                condition=~Q(state=CURRENT),
                name="standing_lacking",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.language}): {self.get_state_display()}"

    @property
    def title(self) -> str:
        """The name in the language being spoken, or in the other."""
        first, second = self.title_fr, self.title_ar
        if active_language() == "ar":
            first, second = second, first
        return first or second

    @property
    def title_language(self) -> str:
        """The language that `title` is in."""
        spoken = active_language()
        own = self.title_fr if spoken == "fr" else self.title_ar
        return spoken if own else ("ar" if spoken == "fr" else "fr")

    @property
    def has_unusual_length(self) -> bool:
        return is_unusual(self.ratio)

    @property
    def is_acceptable(self) -> bool:
        """True where somebody may say that the translation is still right as it stands."""
        return self.stale > 0 and self.state != MISSING and self.shelf != "page"
