"""Reads of the index: what answers a question, what was perhaps meant, what editors pinned."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models import Count, Max, Q
from django.db.models.functions import Length

from finding.domain import Question, halves, nearest
from finding.engine import dialect
from finding.models import Entry, PinnedPage, Term
from finding.models.pin import BOUND, pin_key

PAGE_SIZE = 10
SUGGESTED = 8
CANDIDATES = 300  # known words that are measured against a slip
OLD = 8  # years after which a thing without a date is taken to be as old as the oldest

# The language first. Of the two languages of one thing, the one being read stands for both.
FOUND = """
    WITH matched AS (
        SELECT e.id, e.twin, e.language, e.kind, e.year, e.regions,
            m.score * {weight} AS score
        FROM ({matching}) m JOIN finding_entry e ON e.id = m.id
    ), found AS (
        SELECT * FROM matched WHERE language = %s OR twin NOT IN (
            SELECT twin FROM matched WHERE language = %s)
    )
"""
CUBE = "SELECT kind, year, regions, language, COUNT(*) FROM found GROUP BY 1, 2, 3, 4"
PAGE = """
    SELECT e.*, f.score FROM found f JOIN finding_entry e ON e.id = f.id WHERE {narrowed}
    ORDER BY CASE WHEN f.language = %s THEN 0 ELSE 1 END, f.score DESC, f.id LIMIT %s OFFSET %s
"""
# The very title before all; communes, which are many and short, behind what is written of them;
# a training before its sessions.
WEIGHT = """
    CASE WHEN e.title_key = %s THEN 4.0 WHEN e.kind = 'commune' THEN 0.5
        WHEN e.source LIKE 'session:%%' THEN 0.6 ELSE 1.0 END
    * (1.0 + 0.2 / (1.0 + ABS({year} - COALESCE(e.year, {old}))))
"""


@dataclass(frozen=True)
class Narrowing:
    """What a reader narrows the results by; an empty value is no filter."""

    kind: str = ""
    year: int | None = None
    region: str = ""

    def fits(self, kind: str, year: int | None, regions: str) -> bool:
        """Tell whether a thing answers every filter."""
        return (
            self.kind in ("", kind)
            and self.year in (None, year)
            and (not self.region or f",{self.region}," in regions)
        )


@dataclass
class Found:
    """A screen of results, how many there are, and how many of each kind, year and region.

    Each count is what choosing that value would give, the other filters kept.
    """

    entries: list[Entry] = field(default_factory=list)
    total: int = 0
    here: int = 0
    loose: bool = False
    kinds: Counter[str] = field(default_factory=Counter)
    years: Counter[int] = field(default_factory=Counter)
    regions: Counter[str] = field(default_factory=Counter)
    unfiltered: int = 0


def find(
    question: Question,
    language: str,
    today: datetime.date,
    narrowing: Narrowing | None = None,
    page: int = 1,
) -> Found:
    """Return what holds every word; where nothing does, what holds some. Three queries at most."""
    if not question:
        return Found()
    narrowing = narrowing or Narrowing()
    asked = dialect()
    words, loose = asked.every(question), False
    cube = _cube(words, question, language, today)
    if not cube and len(question.wanted) > 1:
        words, loose = asked.some(question), True
        cube = _cube(words, question, language, today)
    found = _counted(cube, narrowing, language)
    found.loose = loose
    start = (page - 1) * PAGE_SIZE
    if found.total > start >= 0:
        found.entries = _screen(words, question, language, today, narrowing, start)
    return found


def suggest(question: Question, language: str, today: datetime.date) -> list[Entry]:
    """Return the things whose title holds the words, the last one unfinished. One query."""
    if not question:
        return []
    words = dialect().typed(question)
    return _screen(words, question, language, today, Narrowing(), 0, SUGGESTED)


def _common(question: Question, words: str, language: str, today: datetime.date) -> Any:
    weight = WEIGHT.format(year=int(today.year), old=int(today.year) - OLD)
    sql = FOUND.format(weight=weight, matching=dialect().matching)
    return sql, [question.title, words, language, language]


def _cube(words: str, question: Question, language: str, today: datetime.date) -> list[Any]:
    sql, values = _common(question, words, language, today)
    with connection.cursor() as cursor:
        cursor.execute(sql + CUBE, values)
        return list(cursor.fetchall())


def _counted(cube: list[Any], narrowing: Narrowing, language: str) -> Found:
    found = Found()
    any_kind = Narrowing("", narrowing.year, narrowing.region)
    any_year = Narrowing(narrowing.kind, None, narrowing.region)
    any_region = Narrowing(narrowing.kind, narrowing.year, "")
    for kind, year, regions, spoken, count in cube:
        found.unfiltered += count
        if any_kind.fits(kind, year, regions):
            found.kinds[kind] += count
        if year and any_year.fits(kind, year, regions):
            found.years[year] += count
        if any_region.fits(kind, year, regions):
            for code in filter(None, regions.split(",")):
                found.regions[code] += count
        if narrowing.fits(kind, year, regions):
            found.total += count
            found.here += count if spoken == language else 0
    return found


def _screen(
    words: str,
    question: Question,
    language: str,
    today: datetime.date,
    narrowing: Narrowing,
    start: int,
    most: int = PAGE_SIZE,
) -> list[Entry]:
    sql, values = _common(question, words, language, today)
    tests: list[str] = ["1 = 1"]
    narrowed: list[Any] = []
    if narrowing.kind:
        tests.append("f.kind = %s")
        narrowed.append(narrowing.kind)
    if narrowing.year:
        tests.append("f.year = %s")
        narrowed.append(narrowing.year)
    if narrowing.region:
        tests.append("f.regions LIKE %s")
        narrowed.append(f"%,{narrowing.region},%")
    page = PAGE.format(narrowed=" AND ".join(tests))
    return list(Entry.objects.raw(sql + page, [*values, *narrowed, language, most, start]))


def known_words(question: Question) -> dict[str, list[str]]:
    """Return, for each word that the index lacks, the words near it, as they are written.

    One query: a slip leaves the beginning or the end of a word whole.
    """
    begins = dialect().begins
    near = Q()
    for one in question.wanted:
        beginning, end = halves(one.word)
        near |= begins("folded", beginning) | begins("reversed", end[::-1])
    lengths = [len(one.word) for one in question.wanted]
    terms = (
        Term.objects.filter(near)
        .annotate(letters=Length("folded"))
        .filter(letters__gte=min(lengths) - 2, letters__lte=max(lengths) + 2)
        .values("folded")
        .annotate(often=Count("pk"), shown=Max("written"))
        .values_list("folded", "often", "shown")
    )
    written = {folded: shown for folded, _, shown in terms}
    often = [(folded, count) for folded, count, _ in terms]
    return {
        one.word: [written[word] for word in nearest(one.word, often)]
        for one in question.wanted
        if not written.keys() & set(one.forms)
    }


def pinned(text: str, language: str, today: datetime.date) -> list[Entry]:
    """Return the pages that editors chose for these words, in order. Two queries at most.

    A page is shown in the language being read where it has a translation.
    """
    key = pin_key(text)
    if not key:
        return []
    begun = Q(pin__starts_on=None) | Q(pin__starts_on__lte=today)
    lasting = Q(pin__ends_on=None) | Q(pin__ends_on__gte=today)
    chosen = PinnedPage.objects.filter(
        begun, lasting, pin__keys__contains=f"{BOUND}{key}{BOUND}"
    ).order_by("pin", "sort_order")
    twins = [f"page:{one}" for one in chosen.values_list("page__translation_key", flat=True)]
    if not twins:
        return []
    by_twin: dict[str, list[Entry]] = defaultdict(list)
    for entry in Entry.objects.filter(twin__in=twins):
        by_twin[entry.twin].append(entry)
    return [_own(by_twin[twin], language) for twin in dict.fromkeys(twins) if by_twin[twin]]


def _own(entries: Iterable[Entry], language: str) -> Entry:
    return min(entries, key=lambda entry: entry.language != language)
