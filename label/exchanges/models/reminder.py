from django.db import models
from django.utils.translation import gettext_lazy as _

from label.exchanges.labels import REMINDER_KINDS


class ComplementReminder(models.Model):
    """That a commune was reminded of a complement: once a kind and date.

    A later date is another one, with its own reminders.
    """

    complement = models.ForeignKey(
        "exchanges.Complement", on_delete=models.CASCADE, related_name="reminders"
    )
    kind = models.CharField(_("kind"), max_length=12, choices=list(REMINDER_KINDS.items()))
    due_at = models.DateTimeField(_("date that it is about"))
    sent_at = models.DateTimeField(_("written at"))

    class Meta:
        verbose_name = _("reminder of a complement")
        verbose_name_plural = _("reminders of complements")
        constraints = [
            models.UniqueConstraint(
                fields=["complement", "kind", "due_at"], name="complement_reminded_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.complement_id} {self.kind}"
