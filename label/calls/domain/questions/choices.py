from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from ..text import Bilingual
from .base import Question, Reading, refused


@dataclass(frozen=True)
class Choice:
    """One thing to choose: a code that never changes, and its two labels."""

    code: str
    label: Bilingual


@dataclass(frozen=True, kw_only=True)
class Choices(Question):
    """A question with a closed list of choices."""

    option_names: ClassVar[tuple[str, ...]] = ("choices",)

    choices: tuple[Choice, ...] = ()

    def codes(self) -> list[str]:
        """Return the codes in their order."""
        return [choice.code for choice in self.choices]

    def texts(self) -> Iterator[tuple[str, Bilingual, bool]]:
        yield from super().texts()
        for choice in self.choices:
            yield f"choice {choice.code}", choice.label, False

    def faults(self) -> Iterator[str]:
        codes = self.codes()
        if len(codes) < 2:
            yield "too_few_choices"
        if "" in codes:
            yield "choice_no_code"
        if len(set(codes)) < len(codes):
            yield "choice_twice"

    def options_to_schema(self) -> dict[str, Any]:
        rest = {n: getattr(self, n) for n in self.option_names if n != "choices"}
        listed = [{"code": c.code, "label": c.label.to_schema()} for c in self.choices]
        return {"choices": listed, **rest}

    @classmethod
    def options_from_schema(cls, data: Mapping[str, Any]) -> dict[str, Any]:
        options = super().options_from_schema(data)
        options["choices"] = tuple(
            Choice(c["code"], Bilingual.from_schema(c["label"])) for c in data.get("choices", ())
        )
        return options


@dataclass(frozen=True, kw_only=True)
class OneOf(Choices):
    """Exactly one choice."""

    type = "one_of"

    def understand(self, typed: Any) -> Reading:
        return Reading(str(typed)) if typed in self.codes() else refused("not_a_choice")


@dataclass(frozen=True, kw_only=True)
class ManyOf(Choices):
    """Several choices, in the order of the form."""

    type = "many_of"
    shape = "many"
    option_names = ("choices", "min_choices", "max_choices")

    min_choices: int = 0
    max_choices: int | None = None

    def understand(self, typed: Any) -> Reading:
        wanted = {str(code) for code in ([typed] if isinstance(typed, str) else typed)}
        if not wanted <= set(self.codes()):
            return refused("not_a_choice")
        if len(wanted) < self.min_choices:
            return refused("too_few_choices", limit=self.min_choices)
        if self.max_choices is not None and len(wanted) > self.max_choices:
            return refused("too_many_choices", limit=self.max_choices)
        return Reading([code for code in self.codes() if code in wanted])

    def typed_from(self, value: Any) -> Any:
        return list(value or [])


@dataclass(frozen=True, kw_only=True)
class YesNo(Question):
    """Yes or no, and neither until it is answered."""

    type = "yes_no"

    def understand(self, typed: Any) -> Reading:
        if typed in ("yes", "no"):
            return Reading(typed == "yes")
        return refused("not_a_choice")

    def typed_from(self, value: Any) -> Any:
        return "" if value is None else ("yes" if value else "no")


@dataclass(frozen=True, kw_only=True)
class Consent(Question):
    """A box to tick; required means that one cannot send without it."""

    type = "consent"

    def understand(self, typed: Any) -> Reading:
        return Reading(True) if typed == "yes" else refused("not_a_choice")

    def missing(self, reading: Reading) -> Any:
        problem = super().missing(reading)
        return refused("consent_needed").problems[0] if problem else None

    def typed_from(self, value: Any) -> Any:
        return "yes" if value else ""
