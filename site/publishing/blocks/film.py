from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from .text import TextBlock


class SubtitlesBlock(blocks.StructBlock):
    """Subtitles of a film in one language."""

    file = DocumentChooserBlock(label=_("Subtitle file"), help_text=_("A WebVTT file (.vtt)."))
    language = blocks.ChoiceBlock(
        label=_("Language"), choices=[("fr", _("French")), ("ar", _("Arabic"))], default="fr"
    )

    class Meta:
        icon = "openquote"
        label = _("Subtitles")


class FilmBlock(blocks.StructBlock):
    """A film served by the portal itself: no other site learns who watches it."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    film = DocumentChooserBlock(
        label=_("Film"), help_text=_("An MP4 or WebM file of the document library.")
    )
    poster = ImageChooserBlock(
        label=_("Poster"), required=False, help_text=_("The picture shown before the film starts.")
    )
    subtitles = blocks.ListBlock(SubtitlesBlock(), label=_("Subtitles"), default=[])
    transcript = TextBlock(
        label=_("Transcript"),
        help_text=_("What is said and shown, for those who cannot hear or see the film."),
    )

    def get_preview_value(self) -> Any:
        """Show the frame of a film that has no file yet."""
        return self.normalize(
            {
                "title": str(_("The label in three minutes")),
                "transcript": str(_("What is said and shown in the film.")),
            }
        )

    class Meta:
        icon = "media"
        label = _("Film")
        description = _("A film of the library, with its subtitles and its transcript.")
        template = "publishing/blocks/film.html"
