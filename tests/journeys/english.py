"""Words that stayed English: phrases as the sources write them, and small words that give away."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import polib
from playwright.sync_api import Page

from tests.serving import ROOT

FOREIGN = ("wagtail", "wagtail_localize", "django", "allauth")
GIVEN_AWAY = re.compile(r"\b(?:the|and|with|your|this|from|has|are|was|you|been|which)\b", re.I)
# The name of a person and the title of a page, in the language in which somebody typed them.
TYPED = ("Administration", "Label Commune Citoyenne")
# What is shown as it was typed, or is code, and every text of its own that the eye can see.
TEXTS = """() => {
  const told = [], silent = "script, style, template, pre, code, kbd, textarea, [lang=en]";
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const one = walk.currentNode.parentElement, text = walk.currentNode.textContent.trim();
    if (text && !one.closest(silent) && one.checkVisibility()) told.push(text);
  }
  for (const one of document.querySelectorAll("[placeholder], [aria-label], [title]"))
    for (const name of ["placeholder", "aria-label", "title"])
      if (one.hasAttribute(name) && one.checkVisibility()) told.push(one.getAttribute(name).trim());
  return [...new Set(told)];
}"""


def english_in(page: Page, language: str) -> list[str]:
    """Return the texts of a page that are English still."""
    texts: list[str] = page.evaluate(TEXTS)
    return [text for text in texts if is_english(text, language)]


def is_english(text: str, language: str) -> bool:
    """Tell whether a text is a phrase of the sources, or holds a word of English alone."""
    plain = " ".join(text.split())
    if plain in TYPED:
        return False
    return plain in phrases(language) or bool(GIVEN_AWAY.search(plain))


@cache
def phrases(language: str) -> frozenset[str]:
    """Return the phrases of all sources that this language says in another way."""
    own = list((ROOT / "locale").rglob(f"{language}/LC_MESSAGES/*.po"))
    found: dict[str, set[str]] = {}
    for path in [*own, *foreign(language)]:
        for entry in polib.pofile(str(path)):
            found.setdefault(entry.msgid, set()).add(entry.msgstr)
    said = {text for texts in found.values() for text in texts}
    return frozenset(msgid for msgid in found if is_phrase(msgid) and msgid not in said)


def is_phrase(msgid: str) -> bool:
    """Tell a phrase from a word in small letters, which may be a code that somebody chose."""
    return len(msgid) > 2 and (msgid[0].isupper() or " " in msgid)


def foreign(language: str) -> Iterable[Path]:
    """Return the catalogues that come with the programs we stand on."""
    for name in FOREIGN:
        spec = find_spec(name)
        for place in (spec.submodule_search_locations or []) if spec else []:
            yield from Path(place).rglob(f"locale/{language}/LC_MESSAGES/*.po")
