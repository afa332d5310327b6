"""The figures of a call as tables: one for the screen, for a sheet and for a file."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.utils.translation import gettext as _

from label.calls.domain.eligibility import Prerequisite
from label.dossiers.domain.workflow import DRAFT, STATES
from label.dossiers.labels import STATE_LABELS
from publishing.bilingual import active_language, pick
from territory.labels import MILIEUX

from .domain.coverage import TENTH, Coverage, percent
from .selectors import Missed, RegionCoverage
from .stays import Stay

Cell = str | int | Decimal | date | None
DAY = 86_400  # seconds


@dataclass(frozen=True)
class Table:
    """Rows of cells under headings; the first `names` cells of a row name it.

    `bars` is the column whose numbers are drawn, None where they are not. A cell that is None
    has no value.
    """

    code: str
    caption: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    names: int = 1
    bars: int | None = None

    @property
    def lines(self) -> list[tuple[Sequence[Cell], Sequence[Cell], int]]:
        """Each row as its names, its values, and its bar's length out of a hundred."""
        longest = max((self._drawn(row) for row in self.rows), default=0) or 1
        return [
            (row[: self.names], row[self.names :], int(self._drawn(row) * 100 / longest))
            for row in self.rows
        ]

    def _drawn(self, row: Sequence[Cell]) -> Decimal:
        value = row[self.bars] if self.bars is not None else None
        return Decimal(value) if isinstance(value, int | Decimal) else Decimal(0)


def coverage_table(regions: Sequence[RegionCoverage]) -> Table:
    """Return how far communes have come, by region and milieu, with the sums."""
    milieux = [(code, str(words)) for code, words in MILIEUX]
    rows: list[Sequence[Cell]] = [
        (str(pick(one.region, "name")), words, *_covered(one.cells[code]))
        for one in regions
        for code, words in milieux
    ]
    for code, words in milieux:
        held = sum((one.cells[code] for one in regions), Coverage())
        rows.append((_("All regions"), words, *_covered(held)))
    whole = sum((one.whole for one in regions), Coverage())
    rows.append((_("All regions"), _("urban and rural"), *_covered(whole)))
    headings = (_("Region"), _("Milieu"), *covered_headings())
    return Table("couverture", _("Coverage by region and milieu"), headings, rows, names=2)


def regions_table(regions: Sequence[RegionCoverage]) -> Table:
    """Return how far communes have come, by region: what the map shows."""
    rows = [(str(pick(one.region, "name")), *_covered(one.whole)) for one in regions]
    headings = (_("Region"), *covered_headings())
    return Table("regions", _("Dossiers sent by region"), headings, rows, bars=4)


def covered_headings() -> tuple[str, ...]:
    """Return the headings over what is told of some communes."""
    return (_("Communes"), _("Not started"), _("Drafts"), _("Dossiers sent"), _("Sent (%)"))


def _covered(held: Coverage) -> tuple[Cell, ...]:
    return held.communes, held.not_started, held.drafts, held.sent, held.sent_share


def funnel_table(standing: Counter[Any], reached: Mapping[str, int]) -> Table:
    """Return how many dossiers have come to each state, and how many stand in it now."""
    now: Counter[str] = Counter()
    for (_region, _milieu, state), count in standing.items():
        now[state] += count
    whole = now.total()
    ever = {**reached, DRAFT: whole}
    rows = [
        (str(STATE_LABELS[s]), ever.get(s, 0), percent(ever.get(s, 0), whole), now[s])
        for s in STATES
    ]
    headings = (_("State"), _("Have reached it"), _("Of all dossiers (%)"), _("Stand in it now"))
    return Table("etapes", _("From draft to adhesion"), headings, rows, bars=1)


def missed_table(found: Sequence[Missed], known: Mapping[str, Prerequisite]) -> Table:
    """Return how often each prerequisite was missed."""
    rows = [
        (
            known[one.code].title.in_language(active_language()) if one.code in known else one.code,
            one.missed,
            percent(one.missed, one.ruled),
            one.not_met,
            one.proof_needed,
            one.ruled,
        )
        for one in found
    ]
    headings = (
        _("Prerequisite"),
        _("Missed"),
        _("Missed (%)"),
        _("Not met"),
        _("Without proof"),
        _("Ruled on"),
    )
    return Table("prerequis", _("Prerequisites most often missed"), headings, rows, bars=1)


def stays_table(found: Mapping[str, Stay]) -> Table:
    """Return how long dossiers have stayed in each state."""
    rows = [
        (str(STATE_LABELS[s]), found[s].count, _days(found[s].median), _days(found[s].ninetieth))
        for s in STATES
        if s in found
    ]
    headings = (
        _("State"),
        _("Dossiers that left it"),
        _("Median (days)"),
        _("Nine in ten within (days)"),
    )
    return Table("durees", _("Time spent in each state"), headings, rows, bars=2)


def days_table(found: Mapping[date, int]) -> Table:
    """Return how many deposits came on each day that had any."""
    headings = (_("Day (Morocco time)"), _("Deposits"))
    rows = sorted(found.items())
    return Table("depots", _("Deposits per day"), headings, rows, bars=1)


def _days(seconds: int) -> Decimal:
    return (Decimal(seconds) / DAY).quantize(TENTH, ROUND_HALF_UP)
