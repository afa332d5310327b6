from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from records.domain import chain


class JournalIsAppendOnly(TypeError):
    """Someone tried to change or remove what has been written down."""


class AppendOnly(models.QuerySet["JournalEntry"]):
    """Reads and adds; the database refuses the rest as well."""

    def _refuse(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise JournalIsAppendOnly("Journal entries are never changed nor removed.")

    update = bulk_update = update_or_create = delete = _refuse  # type: ignore[assignment]


class JournalEntry(models.Model):
    """One act: who did what to what, and when, linked to the act before it."""

    sequence = models.PositiveBigIntegerField(_("number"), primary_key=True)
    at = models.DateTimeField(_("instant"))
    actor = models.CharField(_("actor"), max_length=40, db_index=True)
    verb = models.CharField(_("act"), max_length=80)
    target_type = models.CharField(_("kind of object"), max_length=80, blank=True)
    target_id = models.CharField(_("object"), max_length=64, blank=True)
    data = models.JSONField(_("data"), default=dict, blank=True)
    previous = models.CharField(_("digest of the entry before"), max_length=64)
    digest = models.CharField(_("digest"), max_length=64)

    objects = AppendOnly.as_manager()

    class Meta:
        verbose_name = _("journal entry")
        verbose_name_plural = _("journal")
        ordering = ["sequence"]
        indexes = [models.Index(fields=["target_type", "target_id"], name="journal_by_target")]

    def __str__(self) -> str:
        return f"{self.sequence} {self.verb}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise JournalIsAppendOnly("Journal entries are never changed.")
        super().save(*args, **(kwargs | {"force_insert": True}))

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise JournalIsAppendOnly("Journal entries are never removed.")

    def sealed(self) -> chain.Sealed:
        """Return the entry as the chain checks it."""
        link = chain.Link(
            sequence=self.sequence,
            at=self.at,
            actor=self.actor,
            verb=self.verb,
            target_type=self.target_type,
            target_id=self.target_id,
            data=self.data,
            previous=self.previous,
        )
        return chain.Sealed(link, self.digest)


class JournalHead(models.Model):
    """The one row that every new entry locks; it tells when the last entries are cut off."""

    ONLY = 1

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY)
    sequence = models.PositiveBigIntegerField(_("number"), default=0)
    digest = models.CharField(_("digest"), max_length=64, default=chain.GENESIS)

    class Meta:
        verbose_name = _("head of the journal")
        verbose_name_plural = _("head of the journal")
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="journal_has_one_head")
        ]

    def __str__(self) -> str:
        return f"{self.sequence} {self.digest}"


class Pseudonym(models.Model):
    """Under what name the journal knows a person. Erasing the person erases this row only."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.CASCADE,
        related_name="pseudonym",
    )
    code = models.CharField(_("pseudonym"), max_length=40, unique=True)

    class Meta:
        verbose_name = _("pseudonym")
        verbose_name_plural = _("pseudonyms")

    def __str__(self) -> str:
        return self.code
