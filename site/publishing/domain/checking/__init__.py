"""What makes a page hard to read, to hear or to trust: one module a subject, all pure."""

from collections.abc import Callable, Iterable, Iterator

from publishing.domain.content import Content, Finding

from . import headings, letters, links, pictures, reading, tables

Check = Callable[[Content], Iterable[Finding]]

# In the order in which they are told.
CHECKS: tuple[Check, ...] = (
    pictures.check,
    headings.check,
    links.check,
    tables.check,
    letters.check,
    reading.check,
)


def check(content: Content, checks: Iterable[Check] = CHECKS) -> Iterator[Finding]:
    """Yield every finding of every check."""
    for one in checks:
        yield from one(content)


__all__ = ["CHECKS", "Check", "check"]
