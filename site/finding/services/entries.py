"""The only writer of entries: what a source shows now replaces what it showed before."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.db import transaction

from finding.analysed import analysed, plain, terms_of
from finding.models import Entry, Shown, Term
from finding.sources import SOURCES, Finding, Source, source_of

BATCH = 50  # rows written together: the database is held for a moment only
TOLD = ("kind", "language", "twin", "url", "title", "summary", "body", "year", "regions", "page_id")


def refresh(row: Any) -> None:
    """Have the index say of a row what is public of it now."""
    source = source_of(type(row))
    if source is not None:
        _write(source, [(row.pk, source.find(row))])


def remove(*, source: Source, pk: Any) -> None:
    """Forget a row at once, in every language."""
    Entry.objects.filter(source=source.key(pk)).delete()


def rebuild() -> int:
    """Read and analyse every source again; return how many entries there are.

    A few rows at a time, so that no one waits; readers find throughout. Documents come last,
    since the others lead to them.
    """
    for source, batch in _batches():
        _write(source, batch)
    return Entry.objects.count()


def sweep() -> int:
    """Write again only what a change was missed of; return how many rows that were."""
    mended = 0
    for source, batch in _batches():
        before = _standing([source.key(pk) for pk, _ in batch])
        changed = [
            (pk, findings)
            for pk, findings in batch
            if before.get(source.key(pk), set()) != {_told(finding) for finding in findings}
        ]
        if changed:
            _write(source, changed)
            mended += len(changed)
    return mended


def _batches() -> Iterator[tuple[Source, list[tuple[Any, list[Finding]]]]]:
    """Yield all rows of all sources; then forget the entries of rows that are no longer there."""
    for source in sorted(SOURCES.values(), key=lambda one: one.name == "document"):
        before = Entry.objects.filter(source__startswith=f"{source.name}:")
        stale = set(before.values_list("source", flat=True))
        rows = iter(source.every())
        while batch := list(islice(rows, BATCH)):
            yield source, batch
            stale -= {source.key(pk) for pk, _ in batch}
        gone = sorted(stale)
        for start in range(0, len(gone), BATCH):
            Entry.objects.filter(source__in=gone[start : start + BATCH]).delete()


def _standing(keys: list[str]) -> dict[str, set[tuple[Any, ...]]]:
    found: dict[str, set[tuple[Any, ...]]] = defaultdict(set)
    for entry in Entry.objects.filter(source__in=keys).prefetch_related("shown"):
        documents = frozenset(one.document_id for one in entry.shown.all())
        found[entry.source].add((*(getattr(entry, name) for name in TOLD), documents))
    return found


def _told(finding: Finding) -> tuple[Any, ...]:
    entry = plain("", finding)
    return (*(getattr(entry, name) for name in TOLD), frozenset(finding.documents))


@transaction.atomic
def _write(source: Source, batch: list[tuple[Any, list[Finding]]]) -> None:
    """Put what is public of some rows in the place of what was."""
    Entry.objects.filter(source__in=[source.key(pk) for pk, _ in batch]).delete()
    found = [(source.key(pk), finding) for pk, findings in batch for finding in findings]
    made = Entry.objects.bulk_create([analysed(key, finding) for key, finding in found])
    Term.objects.bulk_create([term for entry in made for term in terms_of(entry)])
    Shown.objects.bulk_create(
        [
            Shown(entry=entry, document_id=document)
            for entry, (_, finding) in zip(made, found, strict=True)
            for document in dict.fromkeys(finding.documents)
        ]
    )
