from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from publishing.domain.subtitles import BadSubtitles, read_subtitles

from .text import TextBlock

REASONS = {
    "not_text": _("The subtitles are not text in UTF-8."),
    "no_header": _("The subtitles do not begin with WEBVTT."),
    "bad_time": _("Subtitles, line %(line)s: times read 00:01:02.500 --> 00:01:04.000."),
    "backwards": _("Subtitles, line %(line)s: the end must come after the beginning."),
    "no_order": _("Subtitles, line %(line)s: a subtitle begins before the one above it."),
    "no_cue": _("The file holds no subtitle."),
    "empty_cue": _("Subtitles, line %(line)s: a subtitle without words."),
}
FILMS = frozenset({"mp4", "webm"})
# A film's subtitles are some kilobytes; more is something else.
LARGEST = 2_000_000


class SubtitlesBlock(blocks.StructBlock):
    """Subtitles of a film in one language."""

    file = DocumentChooserBlock(label=_("Subtitle file"), help_text=_("A WebVTT file (.vtt)."))
    language = blocks.ChoiceBlock(
        label=_("Language"), choices=[("fr", _("French")), ("ar", _("Arabic"))], default="fr"
    )

    def clean(self, value: Any) -> Any:
        """Refuse a file that a player could not read."""
        cleaned = super().clean(value)
        try:
            with cleaned["file"].open_file() as content:
                read_subtitles(content.read(LARGEST))
        except OSError as error:
            raise _refusal("file", _("The file cannot be read.")) from error
        except BadSubtitles as error:
            told = str(REASONS[error.reason]) % {"line": error.line}
            raise _refusal("file", told) from error
        return cleaned

    class Meta:
        icon = "openquote"
        label = _("Subtitles")


def _refusal(name: str, words: Any) -> blocks.StructBlockValidationError:
    return blocks.StructBlockValidationError(block_errors={name: ValidationError(words)})


class FilmBlock(blocks.StructBlock):
    """A film served by the portal itself: no other site learns who watches it."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    film = DocumentChooserBlock(
        label=_("Film"),
        required=False,
        help_text=_("An MP4 or WebM file of the document library; none while it is awaited."),
    )
    poster = ImageChooserBlock(
        label=_("Poster"), required=False, help_text=_("The picture shown before the film starts.")
    )
    subtitles = blocks.ListBlock(SubtitlesBlock(), label=_("Subtitles"), default=[])
    transcript = TextBlock(
        label=_("Transcript"),
        help_text=_("What is said and shown, for those who cannot hear or see the film."),
    )

    def clean(self, value: Any) -> Any:
        """Refuse what is no film, a film without subtitles, and a language given twice."""
        cleaned = super().clean(value)
        film = cleaned.get("film")
        if film is None:
            return cleaned
        if film.file_extension.lower() not in FILMS:
            raise _refusal("film", _("Choose an MP4 or WebM file."))
        languages = [item["language"] for item in cleaned["subtitles"]]
        if not languages:
            raise _refusal("subtitles", _("A film needs subtitles in one language at least."))
        if len(set(languages)) < len(languages):
            raise _refusal("subtitles", _("Give one file of subtitles a language."))
        return cleaned

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
