from typing import Any

from django.conf import settings
from django.db import models
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from label.letters.labels import CHANNELS

from .template import LetterTemplate


class Production(models.Model):
    """Letters asked for together: made one by one by the worker, that can stop and go on."""

    call = models.ForeignKey("calls.Call", verbose_name=_("call"), on_delete=models.PROTECT)
    template = models.ForeignKey(
        LetterTemplate, verbose_name=_("letter template"), on_delete=models.PROTECT
    )
    channel = models.CharField(_("way"), max_length=5, choices=list(CHANNELS.items()))
    dossiers: Any = models.JSONField(_("dossiers"))
    asked_at = models.DateTimeField(_("asked"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    ended_at = models.DateTimeField(_("ended"), null=True)
    # [{"reference": …, "lacking": [placeholder]}] or {"state": …}: letters that could not be made.
    failures: Any = models.JSONField(_("failures"), default=list)

    class Meta:
        verbose_name = _("production of letters")
        verbose_name_plural = _("productions of letters")
        ordering = ["-asked_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.template} · {date_format(localtime(self.asked_at))}"
