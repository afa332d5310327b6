from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class TextTrace(models.Model):
    """What was last seen of one text in both languages; `lagging` names the one left behind."""

    shelf = models.CharField(_("shelf"), max_length=60)
    key = models.CharField(_("key"), max_length=40)
    path = models.CharField(_("place"), max_length=160)
    digest_fr = models.CharField(_("digest (French)"), max_length=40)
    digest_ar = models.CharField(_("digest (Arabic)"), max_length=40)
    lagging = models.CharField(_("language left behind"), max_length=2, blank=True)
    since = models.DateTimeField(_("since"), null=True, blank=True)

    class Meta:
        verbose_name = _("trace of a text")
        verbose_name_plural = _("traces of texts")
        default_permissions = ()
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["shelf", "key", "path"], name="trace_once_a_text"),
        ]

    def __str__(self) -> str:
        return f"{self.shelf} {self.key} {self.path}"
