"""Links are read out of their paragraph: their words must say where they lead (WCAG 2.4.4)."""

import re
from collections import defaultdict
from collections.abc import Iterator

from publishing.domain.content import MUST, Content, Finding, Link, find
from publishing.domain.folding import fold

SAYS_NOTHING = """
cliquez ici|cliquer ici|clic ici|cliquez|ici|là|lire la suite|la suite|suite|lire plus
en savoir plus|savoir plus|plus|plus d'informations|plus d'infos|voir|voir plus|voir ici|lien
ce lien|le lien|suivez ce lien|télécharger|détails|click here|here|read more|more|link
هنا|من هنا|اضغط هنا|انقر هنا|إضغط هنا|أنقر هنا|المزيد|اقرأ المزيد|لقراءة المزيد|للمزيد|لمعرفة المزيد
رابط|الرابط|هذا الرابط|تحميل|التفاصيل|شاهد|اطلع هنا
"""
VAGUE = frozenset(fold(words) for words in re.split(r"[|\n]", SAYS_NOTHING.strip()))
BARE = re.compile(r"^\s*(?:https?://|www\.)\S+\s*$", re.IGNORECASE)


def check(content: Content) -> Iterator[Finding]:
    """Yield links without words, with empty words, and words that lead to two places."""
    targets: dict[str, set[str]] = defaultdict(set)
    for link in content.of(Link):
        words = fold(link.text)
        if not link.text.strip():
            yield find("link-empty", link, MUST)
        elif BARE.match(link.text):
            yield find("link-bare", link)
        elif words in VAGUE:
            yield find("link-vague", link, MUST)
        elif targets[words] and link.target not in targets[words]:
            yield find("link-ambiguous", link)
        targets[words].add(link.target)
