"""The bilingual search analysis: the same for what is indexed and for what is asked."""

import re

from .letters import is_arabic, same_letters
from .stemming import arabic_stem, french_stem

# A word is Arabic or not, never both: وLCC is two words.
WORD = re.compile(r"[\u0600-\u06ff]+|(?:(?![\u0600-\u06ff])[^\W_])+")
ELISION = re.compile(r"\b(?:(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)')+(?=[aeiouyh])")
FRENCH_STOP_WORDS = """
le la les l un une des du de d et ou a au aux en par pour sur dans que qui est ce ces se
"""
ARABIC_STOP_WORDS = "من في علي الي عن او ان ما هذا هذه التي الذي"
STOP_WORDS = frozenset(FRENCH_STOP_WORDS.split() + ARABIC_STOP_WORDS.split())


def analyse(text: str) -> str:
    """Return the stems of the text, parted by spaces: only letters and digits, no operator.

    The script is decided for each word. The result analyses to itself.
    """
    return " ".join(map(stem, words(text)))


def words(text: str) -> list[str]:
    """Return the folded words of the text, without elided and empty ones."""
    letters = ELISION.sub("", same_letters(text)).replace("'", "")
    found = (word for run in re.findall(r"\w+", letters) for word in WORD.findall(run))
    return [word for word in found if word not in STOP_WORDS]


def stem(word: str) -> str:
    """Return the stem of one folded word; the word itself where its stem would be a stop word."""
    found = arabic_stem(word) if is_arabic(word) else french_stem(word)
    return word if found in STOP_WORDS else found
