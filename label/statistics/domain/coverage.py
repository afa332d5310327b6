"""How far communes have come in a call, and what share of them that is."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

TENTH = Decimal("0.1")


@dataclass(frozen=True)
class Coverage:
    """Some communes, and how many of them have a draft, or have sent their dossier."""

    communes: int = 0
    drafts: int = 0
    sent: int = 0

    def __add__(self, other: "Coverage") -> "Coverage":
        return Coverage(
            self.communes + other.communes, self.drafts + other.drafts, self.sent + other.sent
        )

    @property
    def not_started(self) -> int:
        """The communes without a dossier."""
        return self.communes - self.drafts - self.sent

    @property
    def sent_share(self) -> Decimal | None:
        """The share of those that have sent, in percent."""
        return percent(self.sent, self.communes)


def percent(part: int, whole: int) -> Decimal | None:
    """Return a part in percent, with one decimal, halves up; None of nothing."""
    if not whole:
        return None
    return (Decimal(part * 100) / whole).quantize(TENTH, ROUND_HALF_UP)
