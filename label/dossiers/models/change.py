from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class AnswerChange(models.Model):
    """What stood as an answer until it was replaced. Rows are added, never changed."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.CASCADE, related_name="+")
    question = models.CharField(_("question key"), max_length=36)
    typed = models.JSONField(_("as typed"))
    written_at = models.DateTimeField(_("written"))
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("written by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    replaced_at = models.DateTimeField(_("replaced"))
    replaced_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("replaced by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("earlier answer")
        verbose_name_plural = _("earlier answers")
        ordering = ["pk"]
        indexes = [models.Index(fields=["dossier", "question"], name="answer_change_question")]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.question}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Refuse to rewrite what was."""
        if self.pk:
            raise TypeError("An earlier answer never changes.")
        super().save(*args, **kwargs)
