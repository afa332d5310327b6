"""The ordinary sessions of communal councils.

Organic law 113.14 on communes, article 33: the council sits in ordinary session three times a
year, in the months of February, May and October.
"""

from dataclasses import dataclass
from datetime import date

MONTHS = (2, 5, 10)

# Where the council stands on the commune's adhesion.
ASKED, ON_AGENDA, VOTED_FOR, VOTED_AGAINST, POSTPONED = (
    "asked",
    "on_agenda",
    "voted_for",
    "voted_against",
    "postponed",
)
VOTES = (ASKED, ON_AGENDA, VOTED_FOR, VOTED_AGAINST, POSTPONED)
# What a council may go to from each: a vote taken is not taken back here.
FOLLOWS = {
    ASKED: (ON_AGENDA, VOTED_FOR, VOTED_AGAINST, POSTPONED),
    ON_AGENDA: (VOTED_FOR, VOTED_AGAINST, POSTPONED),
    POSTPONED: (ON_AGENDA, VOTED_FOR, VOTED_AGAINST),
    VOTED_FOR: (),
    VOTED_AGAINST: (ON_AGENDA,),
}
# Days before its session at which a commune that has not answered is reminded.
REMIND_BEFORE = (30, 10)


@dataclass(frozen=True, order=True)
class CouncilSession:
    """An ordinary session, by its month."""

    year: int
    month: int

    @property
    def first_day(self) -> date:
        """The first day on which it may open."""
        return date(self.year, self.month, 1)

    @property
    def code(self) -> str:
        """Return it as `2022-05`."""
        return f"{self.year:04}-{self.month:02}"

    @classmethod
    def from_code(cls, code: str) -> "CouncilSession":
        """Read `2022-05`. Raises ValueError for a month without an ordinary session."""
        year, _sep, month = code.partition("-")
        found = cls(int(year), int(month))
        if found.month not in MONTHS:
            raise ValueError(code)
        return found


def session_of(day: date) -> CouncilSession | None:
    """Return the ordinary session in whose month a day lies."""
    return CouncilSession(day.year, day.month) if day.month in MONTHS else None


def next_session(day: date) -> CouncilSession:
    """Return the first ordinary session that begins after a day."""
    for month in MONTHS:
        if date(day.year, month, 1) > day:
            return CouncilSession(day.year, month)
    return CouncilSession(day.year + 1, MONTHS[0])


def sessions_from(day: date, count: int) -> list[CouncilSession]:
    """Return the ordinary sessions that follow a day."""
    found: list[CouncilSession] = []
    while len(found) < count:
        found.append(next_session(found[-1].first_day if found else day))
    return found


def due_reminder(session: CouncilSession, day: date) -> int | None:
    """Return which reminder is due before a session, in days, or None."""
    left = (session.first_day - day).days
    due = [before for before in REMIND_BEFORE if 0 < left <= before]
    return min(due) if due else None
