"""Text alternatives: there, in words, short, and not said twice (WCAG 2.2, 1.1.1)."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from publishing.domain.content import MUST, Content, Finding, Picture, find
from publishing.domain.folding import fold

LONGEST = 150  # characters: about what a screen reader says in ten seconds
FILE_ENDING = re.compile(r"\.(?:avif|gif|jpe?g|png|svg|webp|bmp|tiff?)\s*$", re.IGNORECASE)
CAMERA = re.compile(
    r"^\s*(?:img|dsc[nf]?|dcim|pict?|image|photo|capture|screenshot|scan|untitled|صورة)"
    r"[\s_.()-]*\d*\s*$",
    re.IGNORECASE,
)


def check(content: Content) -> Iterator[Finding]:
    """Yield what is wrong with the words of each picture."""
    for picture in content.of(Picture):
        text = picture.text.strip()
        if not text:
            if not picture.may_be_silent:
                yield find("alternative-missing", picture, MUST)
            continue
        if is_file_name(text, picture.file_name):
            yield find("alternative-file-name", picture, MUST)
        if len(text) > LONGEST:
            yield find("alternative-long", picture, length=len(text), longest=LONGEST)
        if fold(text) and fold(text) == fold(picture.caption):
            yield find("alternative-is-caption", picture)


def is_file_name(text: str, file_name: str = "") -> bool:
    """Say whether the words are those of a file or of a camera, not of a reader."""
    if FILE_ENDING.search(text) or CAMERA.match(text):
        return True
    if " " not in text and "_" in text:
        return True
    # One word may well be both the picture's name and what it shows.
    return len(fold(text).split()) > 1 and fold(text) == fold(PurePath(file_name).stem)
