from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from label.letters.domain.register import STATES, letter_number
from label.letters.labels import CHANNELS, KINDS, LETTER_STATES

from .production import Production


class LetterCounter(models.Model):
    """The last number given in a year. Its row is locked while one is drawn."""

    year = models.PositiveSmallIntegerField(_("year"), unique=True)
    last = models.PositiveIntegerField(_("last number"), default=0)

    class Meta:
        verbose_name = _("counter of letters")
        verbose_name_plural = _("counters of letters")

    def __str__(self) -> str:
        return f"{self.last}/{self.year}"


class Letter(models.Model):
    """A letter as it left: number, words and paper are frozen."""

    production = models.ForeignKey(Production, on_delete=models.PROTECT, related_name="letters")
    dossier = models.ForeignKey(
        "dossiers.Dossier",
        verbose_name=_("dossier"),
        on_delete=models.PROTECT,
        related_name="letters",
    )
    kind = models.CharField(_("kind"), max_length=12, choices=list(KINDS.items()))
    year = models.PositiveSmallIntegerField(_("year"))
    position = models.PositiveIntegerField(_("number"))
    words: Any = models.JSONField(_("words"))
    paper = models.OneToOneField(
        "records.PrivateFile", verbose_name=_("paper"), on_delete=models.PROTECT, related_name="+"
    )
    channel = models.CharField(_("way"), max_length=5, choices=list(CHANNELS.items()))
    mails = models.ManyToManyField("records.OutboxMessage", related_name="+")
    state = models.CharField(_("state"), max_length=10, choices=list(LETTER_STATES.items()))
    made_at = models.DateTimeField(_("made"), db_index=True)
    dispatched_on = models.DateField(_("dispatched"), null=True)
    returned_on = models.DateField(_("returned"), null=True)
    note = models.CharField(_("note"), max_length=200, blank=True)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        ordering = ["-year", "-position"]
        constraints = [
            models.UniqueConstraint(fields=["year", "position"], name="letter_number_once_a_year"),
            models.UniqueConstraint(
                fields=["production", "dossier"], name="letter_once_a_production"
            ),
            models.CheckConstraint(condition=models.Q(state__in=STATES), name="letter_state_known"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """The number on the paper."""
        return letter_number(self.position, self.year)
