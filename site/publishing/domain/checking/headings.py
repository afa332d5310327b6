"""Headings are the table of contents that screen readers list (WCAG 2.2, 1.3.1 and 2.4.6)."""

from collections.abc import Iterator

from publishing.domain.content import MUST, Content, Finding, Heading, find
from publishing.domain.folding import fold

TITLE = 1
LONGEST = 100  # characters


def check(content: Content) -> Iterator[Finding]:
    """Yield empty, skipping, repeated and overlong headings."""
    above, seen = TITLE, set()
    for heading in content.of(Heading):
        if not heading.text.strip():
            yield find("heading-empty", heading, MUST)
            continue
        if heading.level > above + 1:
            yield find("heading-skips", heading, MUST, level=heading.level, expected=above + 1)
        name = fold(heading.text)
        if name and name in seen:
            yield find("heading-twice", heading)
        if len(heading.text) > LONGEST:
            yield find("heading-long", heading, longest=LONGEST)
        seen.add(name)
        above = heading.level
