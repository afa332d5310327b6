"""Names under all their spellings: two spellings of one name fold to the same text."""

import re

from .letters import is_arabic, same_letters

WORD = re.compile(r"[^\W_]+")
ELIDED_ARTICLE = re.compile(r"\b(?:l')+(?=[aeiouyh])")
LATIN_ARTICLES = frozenset(["al", "el", "le", "la", "les", "l", "des", "du", "ال"])
# The Arabic article before a letter that takes over its l: Es-Semara, Ed-Dahab, Ech-Chaoui.
ASSIMILATED = re.compile(r"[ae](ch|[dnrstz])")
ARABIC_ARTICLE = "ال"


def fold(text: str) -> str:
    """Return the name as it is compared: no case, accent, article, hyphen, apostrophe.

    Words are parted by one space. `fold("M'diq — El-Menzeh") == "mdiq menzeh"`. The result
    folds to itself. It is empty only if the text has no letter and no digit.
    """
    return " ".join(_without_articles(_words(ELIDED_ARTICLE.sub("", same_letters(text)))))


def squeeze(text: str) -> str:
    """Return the name in one run of letters, articles kept: عبد القادر and عبدالقادر are one."""
    return "".join(_words(same_letters(text)))


def _words(letters: str) -> list[str]:
    return WORD.findall(letters.replace("'", ""))


def _without_articles(words: list[str]) -> list[str]:
    kept: list[str] = []
    for word in map(_without_arabic_article, reversed(words)):
        if not (kept and _is_article(word, before=kept[-1])):
            kept.append(word)
    return kept[::-1]


def _without_arabic_article(word: str) -> str:
    while is_arabic(word) and word.startswith(ARABIC_ARTICLE) and len(word) >= 4:
        word = word.removeprefix(ARABIC_ARTICLE)
    return word


def _is_article(word: str, before: str) -> bool:
    if word in LATIN_ARTICLES:
        return True
    assimilated = ASSIMILATED.fullmatch(word)
    return bool(assimilated and before.startswith(assimilated[1]))
