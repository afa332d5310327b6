from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.labels import ROLES


class Membership(models.Model):
    """A person's place in a commune's space. The space is the commune's, not the person's."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.CASCADE,
        related_name="memberships",
    )
    commune = models.ForeignKey(
        "territory.Commune",
        verbose_name=_("commune"),
        on_delete=models.PROTECT,
        related_name="memberships",
    )
    role = models.CharField(_("role"), max_length=20, choices=list(ROLES.items()))
    joined_at = models.DateTimeField(_("since"), auto_now_add=True)

    class Meta:
        verbose_name = _("member of a commune's space")
        verbose_name_plural = _("members of communes' spaces")
        constraints = [
            models.UniqueConstraint(fields=["user", "commune"], name="membership_once_a_commune"),
            models.CheckConstraint(
                condition=models.Q(role__in=list(ROLES)), name="membership_role_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} — {self.commune}"
