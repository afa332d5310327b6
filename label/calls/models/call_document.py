from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from publishing.bilingual import bilingual, pick


class CallDocument(Orderable):
    """A document attached to a call: one file for both languages, or one for each."""

    call = ParentalKey("calls.Call", on_delete=models.CASCADE, related_name="documents")
    title_fr, title_ar = bilingual(models.CharField, _("title"), max_length=200)
    file_fr = models.ForeignKey(
        "publishing.LibraryDocument",
        verbose_name=_("document (French)"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    file_ar = models.ForeignKey(
        "publishing.LibraryDocument",
        verbose_name=_("document (Arabic)"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta(Orderable.Meta):
        verbose_name = _("document of a call")
        verbose_name_plural = _("documents of a call")

    def __str__(self) -> str:
        return str(pick(self, "title"))
