"""What the rulings on all prerequisites of a dossier come to."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from label.calls.domain.eligibility import Finding

Advice = Literal["eligible", "not_eligible", "complement", "undecided"]


@dataclass(frozen=True)
class Ruled:
    """One prerequisite: what the portal found, and what an officer ruled, None until then."""

    code: str
    found: Finding
    ruled: Finding | None = None

    @property
    def stands(self) -> Finding:
        """What counts: the officer's word, or the portal's until there is one."""
        return self.ruled or self.found

    @property
    def is_overridden(self) -> bool:
        """Say whether the officer ruled otherwise than the portal found."""
        return self.ruled is not None and self.ruled != self.found


@dataclass(frozen=True)
class Standing:
    """How many prerequisites stand how, and how many no officer has ruled on."""

    met: int
    not_met: int
    proof_needed: int
    unruled: int

    @property
    def advice(self) -> Advice:
        """What they come to: a lacking proof asks for a complement, one not met for a refusal.

        Undecided as long as an officer has not ruled on each.
        """
        if self.unruled:
            return "undecided"
        if self.not_met:
            return "not_eligible"
        return "complement" if self.proof_needed else "eligible"


def standing(prerequisites: Iterable[Ruled]) -> Standing:
    """Count them."""
    listed = list(prerequisites)
    counts = {code: sum(one.stands == code for one in listed) for code in _CODES}
    return Standing(**counts, unruled=sum(one.ruled is None for one in listed))


_CODES = ("met", "not_met", "proof_needed")
