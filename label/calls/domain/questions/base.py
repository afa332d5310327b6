"""What every type of question has, and how an answer is read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, Self

from ..conditions import Condition
from ..problems import Problem
from ..text import Bilingual

# one: a string; many: strings; rows: mappings by sub-question code; files: ids; none: no answer.
Shape = Literal["one", "many", "rows", "files", "none"]

PREREQUISITE_DOMAINS = ("participation", "transparency", "equality", "effectiveness")


@dataclass(frozen=True)
class Reading:
    """What was understood of what was typed: a JSON value (None: unanswered) and its problems."""

    value: Any = None
    problems: tuple[Problem, ...] = ()


def refused(code: str, **params: str | int) -> Reading:
    """Return a reading that understood nothing, for one reason."""
    return Reading(None, (Problem(code, params),))


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question of a form version. `key` is its identity, `code` its name in exports."""

    type: ClassVar[str]
    shape: ClassVar[Shape] = "one"
    # Names of the type's own options, as they stand in the schema and in the builder's block.
    option_names: ClassVar[tuple[str, ...]] = ()

    key: str
    code: str
    label: Bilingual
    help: Bilingual = field(default_factory=Bilingual)
    required: bool = False
    condition: Condition | None = None
    domain: str = ""
    personal: bool = False

    def read(self, typed: Any) -> Reading:
        """Understand what was typed; empty is never a problem here."""
        if self.is_empty(typed):
            return Reading()
        return self.understand(typed)

    def is_empty(self, typed: Any) -> bool:
        """Say whether nothing was answered."""
        return typed is None or (isinstance(typed, str) and not typed.strip()) or typed == []

    def understand(self, typed: Any) -> Reading:
        """Understand what was typed, which is not empty."""
        raise NotImplementedError

    def missing(self, reading: Reading) -> Problem | None:
        """Return the problem of an answer that is required and not there."""
        if self.required and reading.value in (None, "", []) and not reading.problems:
            return Problem("required")
        return None

    def typed_from(self, value: Any) -> Any:
        """Return what one would type to get `value`."""
        return "" if value is None else str(value)

    def texts(self) -> Iterator[tuple[str, Bilingual, bool]]:
        """Yield each string's name, the string, and whether it may be empty in both languages."""
        yield "label", self.label, False
        yield "help", self.help, True

    def faults(self) -> Iterator[str]:
        """Yield codes of what is wrong with the question's own options."""
        return iter(())

    def options_to_schema(self) -> dict[str, Any]:
        """Return the type's own options as JSON."""
        return {name: getattr(self, name) for name in self.option_names}

    @classmethod
    def options_from_schema(cls, data: Mapping[str, Any]) -> dict[str, Any]:
        """Read the type's own options from JSON, ignoring what is not given."""
        return {n: data[n] for n in cls.option_names if data.get(n) is not None}

    def to_schema(self) -> dict[str, Any]:
        """Return the question as JSON, the form in which a version freezes it."""
        return {
            "key": self.key,
            "code": self.code,
            "type": self.type,
            "label": self.label.to_schema(),
            "help": self.help.to_schema(),
            "required": self.required,
            "condition": self.condition.to_schema() if self.condition else None,
            "domain": self.domain,
            "personal": self.personal,
            "options": self.options_to_schema(),
        }

    @classmethod
    def from_schema(cls, data: Mapping[str, Any]) -> Self:
        """Read the question from JSON."""
        return cls(
            key=data["key"],
            code=data["code"],
            label=Bilingual.from_schema(data.get("label")),
            help=Bilingual.from_schema(data.get("help")),
            required=bool(data.get("required")),
            condition=Condition.from_schema(data.get("condition")),
            domain=data.get("domain") or "",
            personal=bool(data.get("personal")),
            **cls.options_from_schema(data.get("options") or {}),
        )
