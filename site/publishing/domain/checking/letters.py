"""The right letters in the right field: script, digits, capitals, hidden marks."""

import re
from collections.abc import Iterator

from publishing.domain.content import MUST, Content, Finding, Piece, find

# Morocco writes western digits in both languages.
EASTERN_DIGITS = re.compile(r"[\u0660-\u0669\u06f0-\u06f9]")
# Marks that turn the direction of what follows, unseen: embeddings and overrides.
HIDDEN_MARKS = re.compile(r"[\u202a-\u202e]")
ARABIC = re.compile(r"[\u0620-\u064a\u0671-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿŒœ]")
# An address keeps its letters in every language.
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+")
CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ]{4,}(?:[\s'’-]+[A-ZÀ-ÖØ-Þ]+){2,}")
# Fewer letters may be a name or an acronym.
ENOUGH = 12
# A French field may quote a few Arabic words, and the other way round.
OWN_SHARE = 0.4


def check(content: Content) -> Iterator[Finding]:
    """Yield what is written in the other language's letters, and letters that mislead."""
    for piece in content.pieces:
        if is_in_other_script(piece):
            yield find(f"script-not-{piece.language}", piece, MUST)
        if EASTERN_DIGITS.search(piece.text):
            yield find("digits-eastern", piece, MUST)
        if HIDDEN_MARKS.search(piece.text):
            yield find("marks-hidden", piece, MUST)
        if CAPITALS.search(piece.text):
            yield find("capitals", piece)


def is_in_other_script(piece: Piece) -> bool:
    """Say whether most letters of the piece are not those of its language."""
    text = ADDRESS.sub("", piece.text)
    arabic, latin = len(ARABIC.findall(text)), len(LATIN.findall(text))
    if arabic + latin < ENOUGH:
        return False
    own = arabic if piece.language == "ar" else latin
    return own / (arabic + latin) < OWN_SHARE
