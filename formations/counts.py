"""How many people were trained, of which regions, milieux and functions."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Sum

from formations.domain.figures import SMALLEST, disclose, rate
from formations.domain.states import ABSENT, ATTENDED
from formations.labels import FUNCTIONS, State
from formations.models import Programme, Registration, Session
from publishing.bilingual import pick
from territory.labels import MILIEUX
from territory.models import Region


@dataclass(frozen=True)
class Row:
    """A line of a table, with its bar's length out of a hundred."""

    label: Any
    count: int
    share: int
    rest: bool = False


@dataclass(frozen=True)
class Counts:
    """Counts for people of the team, or such as may be published."""

    regions: list[Row]
    milieux: list[Row]
    functions: list[Row]
    sessions: list[Row]
    people: int
    absent: int
    known_elsewhere: int

    @property
    def rate(self) -> int | None:
        """Attended of those who held a seat, in percent; none where it would tell of few."""
        whole = self.people + self.absent
        return rate(self.people, whole) if whole else None


def counts(*, public: bool = False) -> Counts:
    """Return all figures; those for the `public` tell of no group of fewer than five people.

    Five queries.
    """
    names = {row.code: pick(row, "name") for row in Region.objects.order_by("code")}
    people = _people()
    came = [(row, n) for *row, state, n in people if state == ATTENDED]
    attended, absent = sum(n for _row, n in came), sum(n for *_r, s, n in people if s == ABSENT)
    if public and (attended < SMALLEST or 0 < absent < SMALLEST):
        absent = 0
    return Counts(
        regions=_rows(_summed(came, 0), names, public),
        milieux=_rows(_summed(came, 1), dict(MILIEUX), public),
        functions=_rows(_summed(came, 2), FUNCTIONS, public),
        sessions=_rows(_sessions(), names, False),
        people=0 if public and attended < SMALLEST else attended,
        absent=absent,
        known_elsewhere=_known_elsewhere(),
    )


def _people() -> list[tuple[Any, ...]]:
    rows = Registration.objects.filter(state__in=(ATTENDED, ABSENT)).order_by()
    groups = rows.values_list(
        "commune__province__region__code", "commune__milieu", "function", "state"
    )
    return list(groups.annotate(total=Count("pk")))


def _sessions() -> Counter[str]:
    held = Session.objects.filter(state=State.HELD, regions__isnull=False).order_by()
    found: Any = held.values_list("regions__code").annotate(total=Count("pk"))
    return Counter(dict(found))


def _known_elsewhere() -> int:
    whole = Programme.objects.aggregate(total=Sum("participants"))["total"] or 0
    counted = Session.objects.filter(
        enrolment__isnull=True, programme__participants__isnull=True
    ).aggregate(total=Sum("attended"))["total"]
    return whole + (counted or 0)


def _summed(came: Iterable[tuple[list[Any], int]], place: int) -> Counter[str]:
    total: Counter[str] = Counter()
    for row, n in came:
        total[row[place]] += n
    return total


def _rows(found: Mapping[str, int], names: Mapping[str, Any], public: bool) -> list[Row]:
    ordered = {code: found[code] for code in names if found.get(code)}
    if not public:
        return _bars([(names[code], n, False) for code, n in ordered.items()])
    told = disclose(ordered)
    if not told.shown:  # one line that says the total again
        return []
    lines = [(names[code], n, False) for code, n in told.shown.items()]
    return _bars([*lines, *([("", told.merged, True)] if told.merged else [])])


def _bars(lines: list[tuple[Any, int, bool]]) -> list[Row]:
    longest = max((n for _label, n, _rest in lines), default=1)
    return [Row(label, n, n * 100 // longest, rest) for label, n, rest in lines]
