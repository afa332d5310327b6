"""How often people may make the portal write to others, and how many spaces they may open."""

from dataclasses import dataclass
from datetime import timedelta

WINDOW = timedelta(hours=24)


@dataclass(frozen=True)
class Limit:
    """How many acts of these verbs a person, and a commune, may have within the window."""

    verbs: tuple[str, ...]
    per_person: int
    per_commune: int

    def reached(self, *, by_person: int, in_commune: int) -> bool:
        """Tell whether one more would be too many."""
        return by_person >= self.per_person or in_commune >= self.per_commune


INVITATIONS = Limit(("space.invited", "space.place_offered"), per_person=10, per_commune=20)
REQUESTS = Limit(("space.access_requested",), per_person=5, per_commune=10)
# Whoever opens spaces right and left is no officer of so many communes.
CLAIMS = Limit(("space.claimed",), per_person=3, per_commune=10)
