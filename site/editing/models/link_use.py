from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from editing.labels import LINK_KINDS

from .address import Address


class LinkUse(models.Model):
    """A link in a page's latest draft: where it stands and where it leads.

    Written by `services.reading`. `target_id` is the key of the page or document it leads to;
    `missing` is true for an anchor, or an address of the portal, that leads nowhere.
    """

    page = models.ForeignKey(
        Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="link_uses"
    )
    path = models.CharField(_("place"), max_length=255)
    words = models.CharField(_("words of the link"), max_length=120, blank=True)
    kind = models.CharField(_("leads to"), max_length=10, choices=LINK_KINDS)
    target = models.CharField(_("target"), max_length=1000)
    target_id = models.PositiveBigIntegerField(null=True, blank=True)
    address = models.ForeignKey(
        Address, null=True, blank=True, on_delete=models.CASCADE, related_name="uses"
    )
    missing = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        ordering: ClassVar[list[str]] = ["page", "pk"]
        indexes = [models.Index(fields=["kind", "target_id"], name="link_by_target")]

    def __str__(self) -> str:
        return f"{self.words} → {self.target}"
