from django.db import models
from django.utils.translation import gettext_lazy as _

from .private_file import PrivateFile


class OutboxMessage(models.Model):
    """A mail that will leave, is leaving or has left.

    Written by `services.outbox` and `services.delivery` only.
    """

    class State(models.TextChoices):
        QUEUED = "queued", _("waiting to leave")
        SENDING = "sending", _("leaving")
        SENT = "sent", _("sent")
        REFUSED = "refused", _("refused by the mail server")

    # The same at each attempt, so that a mail that arrives twice is recognised as one.
    message_id = models.CharField(_("Message-ID"), max_length=120, unique=True)
    to = models.EmailField(_("to"))
    template = models.CharField(_("template"), max_length=120)
    languages = models.CharField(_("languages"), max_length=20)
    subject = models.CharField(_("subject"), max_length=400)
    text = models.TextField(_("text"))
    html = models.TextField(_("HTML text"))
    attachments = models.ManyToManyField(
        PrivateFile, verbose_name=_("attachments"), blank=True, related_name="+"
    )

    secret_until = models.DateTimeField(
        _("holds a secret until"),
        null=True,
        blank=True,
        help_text=_("A code or a link for its reader alone: the words are erased once it is sent."),
    )

    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.QUEUED)
    created_at = models.DateTimeField(_("written at"))
    next_attempt_at = models.DateTimeField(_("next attempt at"))
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    last_error = models.TextField(_("last error"), blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(
                fields=["next_attempt_at"],
                condition=models.Q(state__in=["queued", "sending"]),
                name="outbox_due",
            )
        ]

    def __str__(self) -> str:
        return self.subject
