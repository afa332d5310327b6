"""From what a source says to a row of the index: folded words, stems, terms."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from finding.domain.highlighting import WORD
from finding.models import Entry, Term
from finding.sources import Finding
from publishing.domain.analysis import stem, words

LONGEST_BODY = 30_000  # characters of a text that are kept and indexed
LONGEST_SUMMARY = 1_000
LONGEST_WORD = 40
SHORTEST_TERM = 4
MOST_TERMS = 150  # terms of one entry
SPACES = re.compile(r"\s+")


def plain(source: str, finding: Finding) -> Entry:
    """Return the entry of a finding as it is read, not yet analysed, not yet saved."""
    return Entry(
        source=source,
        twin=finding.twin,
        language=finding.language,
        kind=finding.kind,
        url=finding.url,
        title=_plain(finding.title)[:500],
        summary=_plain(finding.summary or finding.caption)[:LONGEST_SUMMARY],
        body=_plain(finding.body)[:LONGEST_BODY],
        year=finding.year,
        regions="".join(f",{code}" for code in finding.regions) + "," if finding.regions else "",
        page_id=finding.page_id,
    )


def analysed(source: str, finding: Finding) -> Entry:
    """Return the entry of a finding with its words and stems, not yet saved."""
    entry = plain(source, finding)
    of_title = [*words(entry.title), *_spellings(finding.also)]
    of_body = words(f"{entry.summary if finding.summary else ''} {entry.body}")
    entry.title_key = " ".join(map(stem, words(entry.title)))[:500]
    entry.title_words = _line(of_title)
    entry.title_stems = _line(map(stem, of_title))
    entry.body_words = _line(of_body)
    entry.body_stems = _line(map(stem, of_body))
    return entry


def terms_of(entry: Entry) -> Iterator[Term]:
    """Yield the words of an entry once each, those of its title first."""
    known: set[str] = set()
    for match in WORD.finditer(f"{entry.title} {entry.summary} {entry.body}"):
        for folded in words(match[0]):
            if folded in known or not SHORTEST_TERM <= len(folded) <= LONGEST_WORD:
                continue
            if folded.isdigit() or len(known) >= MOST_TERMS:
                continue
            known.add(folded)
            written = match[0].strip("'’ʼ")[:60]
            yield Term(entry=entry, folded=folded, reversed=folded[::-1], written=written)


@lru_cache(maxsize=8)
def _spellings(also: str) -> tuple[str, ...]:
    """The same in both languages, one after the other."""
    return tuple(dict.fromkeys(words(also)))


def _plain(text: str) -> str:
    return SPACES.sub(" ", text.replace("\x00", "")).strip()


def _line(found: Iterable[str]) -> str:
    return " ".join(word[:LONGEST_WORD] for word in found)
