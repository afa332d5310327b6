"""What a commune may change of its dossier, and until when."""

from dataclasses import dataclass
from datetime import datetime

from label.calls.domain.text import Bilingual
from label.calls.domain.window import Window, WindowState


@dataclass(frozen=True)
class Opening:
    """Questions, by key, that may be answered again strictly before an instant, and why."""

    questions: frozenset[str]
    asked_at: datetime
    closes_at: datetime
    reason: Bilingual


@dataclass(frozen=True)
class Gate:
    """The time in which a dossier can be changed; `questions` by key, None for all of them."""

    window: Window
    questions: frozenset[str] | None = None

    @property
    def is_complement(self) -> bool:
        """Say whether it opens what officers asked for, and nothing else."""
        return self.questions is not None

    @property
    def closes_at(self) -> datetime:
        """Return the instant from which on nothing is taken."""
        return self.window.closes_at

    def state(self, now: datetime) -> WindowState:
        """Say how it stands at `now`; where no question is open, it is closed."""
        return self.window.state(now) if self.questions != frozenset() else "closed"

    def covers(self, question: str) -> bool:
        """Say whether a question, by key, is one of those that it opens."""
        return self.questions is None or question in self.questions
