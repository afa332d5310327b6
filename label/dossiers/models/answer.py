from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Answer(models.Model):
    """What was typed for one question. It may be wrong: a draft takes everything."""

    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.CASCADE, related_name="answers"
    )
    question = models.CharField(_("question key"), max_length=36)
    typed = models.JSONField(_("as typed"))
    value = models.JSONField(_("as understood"), null=True)
    changed_at = models.DateTimeField(_("last change"))
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("changed by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    page = models.CharField(_("page it was written on"), max_length=32, blank=True)
    rival = models.ForeignKey(
        "dossiers.AnswerChange",
        verbose_name=_("what another had written meanwhile"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        constraints = [
            models.UniqueConstraint(fields=["dossier", "question"], name="answer_once_a_question"),
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.question}"


class AnswerFile(models.Model):
    """A file that answers a question of a draft."""

    dossier = models.ForeignKey("dossiers.Dossier", on_delete=models.CASCADE, related_name="files")
    question = models.CharField(_("question key"), max_length=36)
    file = models.OneToOneField("records.PrivateFile", on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(_("added"))

    class Meta:
        verbose_name = _("file of a dossier")
        verbose_name_plural = _("files of a dossier")
        ordering = ["added_at", "pk"]

    def __str__(self) -> str:
        return str(self.file)
