from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from label.exchanges.domain.messages import COMMUNE, LONGEST, OFFICERS
from label.exchanges.labels import SIDES


class Message(models.Model):
    """What one side wrote to the other about a dossier. It is added, read, never changed."""

    dossier = models.ForeignKey(
        "dossiers.Dossier",
        verbose_name=_("dossier"),
        on_delete=models.CASCADE,
        related_name="messages",
    )
    side = models.CharField(_("written by"), max_length=8, choices=list(SIDES.items()))
    text = models.TextField(_("text"), max_length=LONGEST)
    key = models.UUIDField(_("key of the sending"))
    sent_at = models.DateTimeField(_("sent"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("author"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    read_at = models.DateTimeField(_("read by the other side"), null=True)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["sent_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["dossier", "key"], name="message_once_a_sending"),
            models.CheckConstraint(
                condition=models.Q(side__in=(COMMUNE, OFFICERS)), name="message_side_known"
            ),
        ]
        indexes = [models.Index(fields=["side", "read_at"], name="message_unread_of_a_side")]

    def __str__(self) -> str:
        return f"{self.dossier_id}: {self.sent_at:%Y-%m-%d %H:%M}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Refuse to rewrite what was sent."""
        if self.pk:
            raise TypeError("A message never changes.")
        super().save(*args, **kwargs)
