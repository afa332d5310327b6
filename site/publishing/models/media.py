"""The media library: pictures and documents that know their language and speak both."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtail.search import index

from publishing.bilingual import bilingual, pick

LANGUAGES = [("", _("Both, or no words")), ("fr", _("French")), ("ar", _("Arabic"))]
CAPTION_HELP = _("What it is, where and when. Shown where a page gives no caption of its own.")


def _language() -> Any:
    return models.CharField(
        _("language"),
        max_length=2,
        blank=True,
        default="",
        choices=LANGUAGES,
        help_text=_("Of what is written or said in it."),
    )


def _captions() -> Any:
    return bilingual(
        models.CharField, _("caption"), max_length=250, blank=True, help_text=CAPTION_HELP
    )


def _credit() -> Any:
    return models.CharField(
        _("credit"), max_length=160, blank=True, help_text=_("Author and holder of the rights.")
    )


class LibraryImage(AbstractImage):
    """A picture, told in both languages for those who do not see it."""

    language = _language()
    alternative_fr, alternative_ar = bilingual(
        models.CharField,
        _("text alternative"),
        max_length=250,
        blank=True,
        help_text=_("What the picture tells. Proposed where the picture is used."),
    )
    caption_fr, caption_ar = _captions()
    credit = _credit()

    admin_form_fields: ClassVar[tuple[str, ...]] = (
        *(name for name in Image.admin_form_fields if name != "description"),
        "language",
        "alternative_fr",
        "alternative_ar",
        "caption_fr",
        "caption_ar",
        "credit",
    )
    search_fields: ClassVar[list[Any]] = [
        *AbstractImage.search_fields,
        index.SearchField("caption_fr"),
        index.SearchField("caption_ar"),
        index.FilterField("language"),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    @property
    def default_alt_text(self) -> str:
        """The text alternative in the language being spoken; else the title."""
        return str(pick(self, "alternative") or self.title)


class LibraryRendition(AbstractRendition):
    """A picture in one size."""

    image = models.ForeignKey(LibraryImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="library_rendition_once"
            )
        ]


class LibraryDocument(AbstractDocument):
    """A file to download, with its language."""

    language = _language()
    caption_fr, caption_ar = _captions()
    credit = _credit()

    admin_form_fields: ClassVar[tuple[str, ...]] = (
        *Document.admin_form_fields,
        "language",
        "caption_fr",
        "caption_ar",
        "credit",
    )
    search_fields: ClassVar[list[Any]] = [
        *AbstractDocument.search_fields,
        index.SearchField("caption_fr"),
        index.SearchField("caption_ar"),
        index.FilterField("language"),
    ]

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
