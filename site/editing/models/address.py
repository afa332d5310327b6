from django.db import models
from django.utils.translation import gettext_lazy as _

from editing.labels import ADDRESS_STATES


class Address(models.Model):
    """An address on another site, with what it answered last. Written by `services.visiting`."""

    url = models.CharField(_("address"), max_length=1000, unique=True)
    state = models.CharField(_("state"), max_length=10, choices=ADDRESS_STATES, default="unknown")
    status = models.PositiveSmallIntegerField(_("answer"), null=True, blank=True)
    checked_at = models.DateTimeField(_("checked at"), null=True, blank=True)
    due_at = models.DateTimeField(_("to be checked at"), db_index=True)
    failures = models.PositiveSmallIntegerField(_("failures in a row"), default=0)

    class Meta:
        verbose_name = _("address on another site")
        verbose_name_plural = _("addresses on other sites")

    def __str__(self) -> str:
        return self.url
