import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.labels import ROLES

from .membership import Membership


class Invitation(models.Model):
    """A place in a commune's space that waits for the person of one address.

    The row goes when it is accepted, withdrawn or swept away; the journal keeps what happened.
    """

    public_id = models.UUIDField(_("identifier"), default=uuid.uuid4, unique=True, editable=False)
    commune = models.ForeignKey(
        "territory.Commune",
        verbose_name=_("commune"),
        on_delete=models.PROTECT,
        related_name="invitations",
    )
    email = models.EmailField(_("e-mail address"))
    role = models.CharField(_("role"), max_length=20, choices=list(ROLES.items()))
    token_digest = models.CharField(_("digest of the token"), max_length=64)
    place = models.ForeignKey(
        Membership,
        verbose_name=_("place handed over"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="offers",
    )
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("invited by"),
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    invited_at = models.DateTimeField(_("invited on"))
    expires_at = models.DateTimeField(_("valid until"))

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        constraints = [
            models.UniqueConstraint(fields=["commune", "email"], name="invitation_once_an_address"),
            models.CheckConstraint(
                condition=models.Q(role__in=list(ROLES)), name="invitation_role_known"
            ),
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("invited_at")),
                name="invitation_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.email} — {self.commune}"
