"""A date as precisely as it is known."""

from dataclasses import dataclass
from datetime import date

DAY = "day"
MONTH = "month"
YEAR = "year"


@dataclass(frozen=True)
class Dating:
    """`day` is the first possible day; `precision` says how much of it is known."""

    day: date
    precision: str

    @classmethod
    def of(cls, day: date, precision: str) -> "Dating":
        """Return the dating with the parts that are not known set to the first of their kind."""
        if precision == YEAR:
            return cls(day.replace(month=1, day=1), precision)
        if precision == MONTH:
            return cls(day.replace(day=1), precision)
        return cls(day, precision)

    @property
    def machine(self) -> str:
        """ISO 8601, cut to what is known: 2019, 2020-12 or 2018-11-22."""
        return self.day.isoformat()[: {YEAR: 4, MONTH: 7}.get(self.precision, 10)]
