"""What a guide is made of: parts of steps, each with its picture."""

from dataclasses import dataclass

Pair = dict[str, str]


def pair(fr: str, ar: str) -> Pair:
    """Say the same thing in both languages."""
    return {"fr": fr, "ar": ar}


@dataclass(frozen=True)
class GuideStep:
    """One thing to do. `code` names its picture, which a browser journey takes."""

    code: str
    title: Pair
    text: tuple[Pair, ...]
    pictured: bool = True


@dataclass(frozen=True)
class Part:
    """Steps that belong together."""

    code: str
    title: Pair
    steps: tuple[GuideStep, ...]


@dataclass(frozen=True)
class Guide:
    """A whole guide."""

    code: str
    title: Pair
    lead: Pair
    parts: tuple[Part, ...]

    def pictures(self) -> list[str]:
        """Return the paths of all pictures in both languages, under the static files."""
        return [
            picture_path(self.code, step.code, language)
            for part in self.parts
            for step in part.steps
            if step.pictured
            for language in ("fr", "ar")
        ]


def picture_path(guide: str, step: str, language: str) -> str:
    """Return where the picture of a step lies, under the static files."""
    return f"guides/{guide}-{step}-{language}.webp"
