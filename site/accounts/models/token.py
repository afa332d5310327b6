from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.labels import SCOPES

from .membership import Membership


class Token(models.Model):
    """A program's way into a commune's space. It ends with its maker's place there.

    Only the digest of its secret is kept; a revoked token has no row, the journal remembers it.
    """

    public_id = models.CharField(_("public part"), max_length=12, unique=True)
    place = models.ForeignKey(
        Membership, verbose_name=_("made by"), on_delete=models.CASCADE, related_name="tokens"
    )
    name = models.CharField(_("name of the token"), max_length=80)
    scope = models.CharField(_("what it allows"), max_length=10, choices=list(SCOPES.items()))
    secret_digest = models.CharField(_("digest of the secret"), max_length=64)
    made_at = models.DateTimeField(_("made on"))
    expires_at = models.DateTimeField(_("valid until"))
    used_at = models.DateTimeField(_("last used"), null=True)

    class Meta:
        verbose_name = _("token")
        verbose_name_plural = _("tokens")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(scope__in=list(SCOPES)), name="token_scope_known"
            ),
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("made_at")),
                name="token_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return self.name
