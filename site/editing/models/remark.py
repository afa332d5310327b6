from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from editing.labels import WEIGHTS


class Remark(models.Model):
    """What a content check says about a page's latest draft. Written by `services.reading`."""

    page = models.ForeignKey(
        Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="remarks"
    )
    code = models.CharField(_("remark"), max_length=60)
    weight = models.CharField(_("weight"), max_length=6, choices=WEIGHTS)
    path = models.CharField(_("place"), max_length=255)
    excerpt = models.CharField(_("excerpt"), max_length=120, blank=True)
    about = models.JSONField(_("about"), default=dict)

    class Meta:
        verbose_name = _("remark")
        verbose_name_plural = _("remarks")
        ordering: ClassVar[list[str]] = ["weight", "page", "pk"]
        indexes = [models.Index(fields=["weight", "code"], name="remark_by_weight")]

    def __str__(self) -> str:
        return f"{self.code}: {self.excerpt}"
