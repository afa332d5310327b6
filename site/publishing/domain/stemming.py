"""Stems of single folded words, French and Arabic. Stemming a stem changes nothing."""

import threading
from functools import lru_cache

# The one third-party import allowed in domain/: pure Python, no state outside this module.
import snowballstemmer  # type: ignore[import-untyped]

ARTICLES = ("وال", "بال", "كال", "فال", "ولل", "لل", "ال")
PARTICLES = ("ب", "ك", "ف", "ل")
SUFFIXES = (
    "تهما", "تها", "تهم", "تهن", "تنا", "ته", "هما", "ها", "هم", "هن",
    "ات", "ان", "ون", "ين", "يه", "وا", "ه", "ي",
)  # fmt: skip
SHORTEST_STEM = 3
# A single letter is less surely a particle: what it leaves must look like a word.
SHORTEST_AFTER_PARTICLE = 4


class _Snowball(threading.local):
    """One stemmer for each thread: it keeps the word that it works on."""

    def __init__(self) -> None:
        self.french = snowballstemmer.stemmer("french")


_snowball = _Snowball()


@lru_cache(maxsize=20_000)
def french_stem(word: str) -> str:
    """Return the stem of a folded Latin word, by Snowball until it gets no shorter."""
    if any(character.isdigit() for character in word):
        return word
    while len(stem := _snowball.french.stemWord(_singular(word))) < len(word) and len(stem) >= 2:
        word = stem
    return word


def _singular(word: str) -> str:
    """Snowball leaves the plural on words that end in a vowel: lois, élus, lieux."""
    plural = word.endswith(("s", "eux", "oux"))
    return word[:-1] if plural and len(word) > SHORTEST_STEM else word


@lru_cache(maxsize=20_000)
def arabic_stem(word: str) -> str:
    """Return the folded Arabic word without its light suffixes and prefixes."""
    stem = _strip_prefix(_strip_suffixes(_strip_article(word)))
    return stem if stem == word else arabic_stem(stem)


def _strip_suffixes(word: str) -> str:
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST_STEM:
            return _strip_suffixes(word.removesuffix(suffix))
    return word


def _strip_article(word: str) -> str:
    """The article goes first: with it, الذاتي would lose more of its end than ذاتي does."""
    for prefix in ARTICLES:
        if word.startswith(prefix) and len(word) - len(prefix) >= SHORTEST_STEM:
            return word.removeprefix(prefix)
    return word


def _strip_prefix(word: str) -> str:
    if word.startswith("و") and len(word) > SHORTEST_STEM:
        return word[1:]
    if word.startswith(PARTICLES) and len(word) > SHORTEST_AFTER_PARTICLE:
        return word[1:]
    return word
