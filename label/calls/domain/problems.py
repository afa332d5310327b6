"""What can be wrong with an answer, as codes; `label.dossiers.labels` says them in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Scalar = str | int


@dataclass(frozen=True)
class Problem:
    """One thing to mend: a code, the figures its sentence needs, the row of a group if any."""

    code: str
    params: Mapping[str, Scalar] = field(default_factory=dict)
    row: int | None = None
    question: str | None = None

    def in_row(self, row: int, question: str) -> "Problem":
        """Return the same problem, placed in a row (from 0) of a repeated group."""
        return Problem(self.code, self.params, row, question)
