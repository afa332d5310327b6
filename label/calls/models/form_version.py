from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class FrozenFormVersionError(Exception):
    """Someone tried to change or delete a published form."""


class FormVersionQuerySet(models.QuerySet["FormVersion"]):
    """Reads; a published form is never updated nor deleted in bulk."""

    def update(self, **fields: Any) -> int:
        raise FrozenFormVersionError("a published form does not change")

    def delete(self) -> tuple[int, dict[str, int]]:
        raise FrozenFormVersionError("a published form is not deleted")


class FormVersion(models.Model):
    """A call's form as it was published: the schema that its dossiers answer.

    Written once by `publish_form`. The database refuses any later change of it (see migration
    0002), so that a dossier can always be read against the questions it was asked.
    """

    call = models.ForeignKey(
        "calls.Call",
        verbose_name=_("call"),
        on_delete=models.PROTECT,
        related_name="versions",
    )
    number = models.PositiveIntegerField(_("version number"))
    schema = models.JSONField(_("schema"))
    digest = models.CharField(_("digest"), max_length=64)
    published_at = models.DateTimeField(_("published at"))
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("published by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects: ClassVar[models.Manager["FormVersion"]] = FormVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("published form")
        verbose_name_plural = _("published forms")
        ordering = ["call", "-number"]
        constraints = [
            models.UniqueConstraint("call", "number", name="form_version_number_once_a_call"),
        ]

    def __str__(self) -> str:
        return f"{self.call} · {self.number}"

    def save(self, *args: Any, **options: Any) -> None:
        """Insert the version; refuse with `FrozenFormVersionError` if it is there already."""
        if not self._state.adding:
            raise FrozenFormVersionError("a published form does not change")
        super().save(*args, **options)

    def delete(self, *args: Any, **options: Any) -> tuple[int, dict[str, int]]:
        raise FrozenFormVersionError("a published form is not deleted")
