from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from label.statistics.labels import KINDS


class Publication(models.Model):
    """A decision to show figures or results of a call to everyone, with what it shows, frozen.

    It stands until it is withdrawn for a reason, or until the same is published anew.
    """

    call = models.ForeignKey(
        "calls.Call", verbose_name=_("call"), on_delete=models.PROTECT, related_name="publications"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=list(KINDS.items()))
    content: Any = models.JSONField(_("what is shown"))
    published_at = models.DateTimeField(_("published"))
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("published by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    ended_at = models.DateTimeField(_("no longer shown since"), null=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("ended by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    reason = models.TextField(_("reason of the withdrawal"), blank=True)

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ["-published_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["call", "kind"],
                condition=models.Q(ended_at=None),
                name="publication_one_stands",
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=list(KINDS)), name="publication_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.call_id}: {self.kind}"
