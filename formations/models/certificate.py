from django.db import models
from django.utils.translation import gettext_lazy as _

from .registration import Registration


class Certificate(models.Model):
    """That someone took part in a session. Its facts never change; it can be revoked.

    The name stands in the registration only; here is what a typed name is compared with.
    """

    registration = models.OneToOneField(
        Registration, on_delete=models.PROTECT, related_name="certificate"
    )
    reference = models.CharField(_("reference"), max_length=24, unique=True)
    facts = models.JSONField(_("facts"))
    digest = models.CharField(_("digest"), max_length=64, unique=True)
    name_proof = models.CharField(_("proof of the name"), max_length=64, blank=True)
    issued_at = models.DateTimeField(_("issued at"))
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)
    revoked_for = models.CharField(_("reason of the revocation"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("certificate of attendance")
        verbose_name_plural = _("certificates of attendance")
        default_permissions = ()

    def __str__(self) -> str:
        return self.reference
