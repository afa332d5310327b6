from django.db import models
from django.utils.translation import gettext_lazy as _

from label.dossiers.labels import NOTICE_KINDS


class Notice(models.Model):
    """That a draft was told something about a closing: once each, whatever happens to a worker.

    A later closing is another one, with its own reminders.
    """

    dossier = models.ForeignKey(
        "dossiers.Dossier", on_delete=models.CASCADE, related_name="notices"
    )
    kind = models.CharField(_("kind"), max_length=12, choices=list(NOTICE_KINDS.items()))
    closes_at = models.DateTimeField(_("closing that it is about"))
    sent_at = models.DateTimeField(_("written at"))

    class Meta:
        verbose_name = _("notice to a draft")
        verbose_name_plural = _("notices to drafts")
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "kind", "closes_at"], name="notice_once_a_closing"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dossier_id} {self.kind}"
