from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class AccessRequest(models.Model):
    """Someone asks to be let into a commune's space; the row goes once it is answered."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.CASCADE,
        related_name="access_requests",
    )
    commune = models.ForeignKey(
        "territory.Commune",
        verbose_name=_("commune"),
        on_delete=models.PROTECT,
        related_name="access_requests",
    )
    asked_at = models.DateTimeField(_("asked on"))

    class Meta:
        verbose_name = _("request for access")
        verbose_name_plural = _("requests for access")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "commune"], name="access_request_once_a_commune"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} — {self.commune}"
