"""Prerequisites of a call, and what the answers say of each of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from .conditions import Condition
from .text import Bilingual

Finding = Literal["met", "not_met", "proof_needed"]
FINDINGS: tuple[Finding, ...] = ("met", "not_met", "proof_needed")
Mode = Literal["all", "any"]


@dataclass(frozen=True)
class Verdict:
    """What was found of one prerequisite; `cited` are the codes of the answers it rests on."""

    code: str
    finding: Finding
    cited: tuple[str, ...]


@dataclass(frozen=True)
class Prerequisite:
    """One minimal condition of a call in one of its four domains.

    `requirements` are judged over the answers, all of them or any; `proofs` are the codes of file
    questions of which at least one must hold a file. `reason` is what a letter says where the
    prerequisite is not met.
    """

    code: str
    domain: str
    title: Bilingual
    reason: Bilingual = field(default_factory=Bilingual)
    requirements: tuple[Condition, ...] = ()
    mode: Mode = "all"
    proofs: tuple[str, ...] = ()

    def judge(self, values: Mapping[str, Any]) -> Verdict:
        """Judge by the values of the questions that were asked, by code; None is no answer."""
        held = [one for one in self.requirements if one.holds(values)]
        enough = len(held) == len(self.requirements) if self.mode == "all" else bool(held)
        if not enough and self.requirements:
            failed = [one for one in self.requirements if one not in held]
            return Verdict(self.code, "not_met", _codes(failed))
        cited = _codes(held if self.mode == "any" else self.requirements)
        given = tuple(code for code in self.proofs if values.get(code))
        if self.proofs and not given:
            return Verdict(self.code, "proof_needed", (*cited, *self.proofs))
        return Verdict(self.code, "met", (*cited, *given))

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The codes of all questions that it reads."""
        return (*_codes(self.requirements), *self.proofs)

    def to_schema(self) -> dict[str, Any]:
        """Return it as JSON, the form in which a form version freezes it."""
        return {
            "code": self.code,
            "domain": self.domain,
            "title": self.title.to_schema(),
            "reason": self.reason.to_schema(),
            "requirements": [one.to_schema() for one in self.requirements],
            "mode": self.mode,
            "proofs": list(self.proofs),
        }

    @classmethod
    def from_schema(cls, data: Mapping[str, Any]) -> "Prerequisite":
        """Read it from JSON."""
        requirements = (Condition.from_schema(one) for one in data.get("requirements") or ())
        return cls(
            code=data.get("code") or "",
            domain=data.get("domain") or "",
            title=Bilingual.from_schema(data.get("title")),
            reason=Bilingual.from_schema(data.get("reason")),
            requirements=tuple(one for one in requirements if one),
            mode="any" if data.get("mode") == "any" else "all",
            proofs=tuple(code for code in data.get("proofs") or () if code),
        )


def judge_all(prerequisites: Sequence[Prerequisite], values: Mapping[str, Any]) -> list[Verdict]:
    """Judge each prerequisite, in order."""
    return [one.judge(values) for one in prerequisites]


def _codes(conditions: Sequence[Condition]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.question for one in conditions))
