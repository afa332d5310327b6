from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Note(models.Model):
    """What the team writes about a dossier, for itself: no commune ever sees it."""

    LONGEST = 4000

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.CASCADE, related_name="notes")
    text = models.TextField(_("note"), max_length=LONGEST)
    written_at = models.DateTimeField(_("written"))
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("written by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("internal note")
        verbose_name_plural = _("internal notes")
        ordering = ["written_at", "pk"]
        indexes = [models.Index(fields=["dossier", "written_at"], name="note_of_a_dossier")]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.pk}"
