"""The few invented papers that a replayed campaign attaches, each made once."""

from functools import cache

from django.core.files.base import ContentFile

from records import pdf

from .content.words import NOTE, PAPERS


def paper(code: str, language: str) -> ContentFile[bytes]:
    """Return a small PDF as someone attaches it."""
    return ContentFile(_content(code, language), name=PAPERS[code][language][1])


@cache
def _content(code: str, language: str) -> bytes:
    title = {each: PAPERS[code][each][0] for each in PAPERS[code]}
    data = {"title": title, "notes": [NOTE], "reference": language, "facts": [], "sections": []}
    return pdf.render("dossiers/receipt", data)
