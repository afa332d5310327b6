"""A film plays with subtitles that a player can read, or is awaited without being invented."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from publishing.blocks import FilmBlock
from publishing.models import LibraryDocument

pytestmark = pytest.mark.django_db
GOOD = b"WEBVTT\n\n00:01.000 --> 00:02.000\nBonjour\n"


def file(name: str, content: bytes = b"x") -> Any:
    return LibraryDocument.objects.create(title=name, file=ContentFile(content, name=name))


def film(film: Any, *subtitles: tuple[str, bytes]) -> Any:
    block = FilmBlock()
    rows = [{"file": file("s.vtt", content), "language": lang} for lang, content in subtitles]
    value = {"title": "Le label", "film": film, "subtitles": rows, "transcript": "<p>Tout.</p>"}
    return block, block.normalize(value)


def test_a_film_with_subtitles_is_played_by_the_portal_alone() -> None:
    block, value = film(file("f.webm"), ("fr", GOOD), ("ar", GOOD))
    html = block.render(block.clean(value), {"LANGUAGE_CODE": "ar"})
    assert html.count("<track") == 2
    assert 'srclang="ar" default' in html
    assert "http" not in html
    assert "Tout." in html


def test_a_film_that_is_awaited_shows_no_player() -> None:
    block, value = film(None)
    html = block.render(block.clean(value))
    assert "<video" not in html
    assert "Le film prendra place ici." in html


@pytest.mark.parametrize(
    ("name", "subtitles"),
    [("f.pdf", [("fr", GOOD)]), ("f.mp4", []), ("f.mp4", [("fr", GOOD), ("fr", GOOD)]),
     ("f.mp4", [("fr", b"00:01,000")])],
)  # fmt: skip
def test_what_would_not_play_is_refused(name: str, subtitles: Any) -> None:
    block, value = film(file(name), *subtitles)
    with pytest.raises(ValidationError):
        block.clean(value)
