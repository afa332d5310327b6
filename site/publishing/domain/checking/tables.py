"""A table without headings is a heap of cells for who hears it (WCAG 2.2, 1.3.1)."""

from collections.abc import Iterator

from publishing.domain.content import MUST, Content, Finding, Table, find


def check(content: Content) -> Iterator[Finding]:
    """Yield tables without a caption or with a column that has no heading."""
    for table in content.of(Table):
        if not table.columns or not all(column.strip() for column in table.columns):
            yield find("table-headings", table, MUST)
        if not table.text.strip():
            yield find("table-caption", table)
