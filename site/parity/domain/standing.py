"""How one language of a thing stands beside the other. Facts in, a verdict out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

MISSING, STALE, UNPUBLISHED, CURRENT = "missing", "stale", "unpublished", "current"
STATES = (MISSING, STALE, UNPUBLISHED, CURRENT)

# Arabic words for a hundred French ones, as nine in ten of the portal's own pages have them.
BAND = (0.60, 1.10)
# Below so many French words a ratio says nothing.
ENOUGH_WORDS = 40
_MARKUP = re.compile(r"<[^>]*>|&#?\w+;")
_WORD = re.compile(r"[^\W_]+(?:[\u064B-\u0652\u0640]*[^\W_]*)*")


@dataclass(frozen=True)
class TextFacts:
    """One text: what the other language says, what this one says, since when it lags."""

    other: str
    own: str
    lags_since: datetime | None = None
    expected: bool = False


@dataclass(frozen=True)
class Side:
    """One language of a thing: is it there, is it public, has it changes that are not."""

    exists: bool = True
    live: bool = True
    pending: bool = False


@dataclass(frozen=True)
class Facts:
    """All that is known of a thing in one language. `changed_at`: when the other last changed."""

    texts: tuple[TextFacts, ...]
    own: Side = Side()
    other: Side = Side()
    changed_at: datetime | None = None


@dataclass(frozen=True)
class Verdict:
    """How many texts are missing and stale, whether it waits for publication, since when."""

    missing: int = 0
    stale: int = 0
    unpublished: bool = False
    since: datetime | None = None

    @property
    def state(self) -> str:
        """The worst of what is to be said."""
        if self.missing:
            return MISSING
        if self.stale:
            return STALE
        return UNPUBLISHED if self.unpublished else CURRENT


def judge(facts: Facts) -> Verdict:
    """Say what lacks in this language."""
    if not facts.own.exists:
        texts = sum(1 for text in facts.texts if text.other.strip())
        return Verdict(missing=max(texts, 1), since=facts.changed_at)
    missing = sum(1 for text in facts.texts if _is_missing(text))
    lags = [text.lags_since for text in facts.texts if text.lags_since and not _is_missing(text)]
    unpublished = waits(facts.own, facts.other)
    found = bool(missing or lags or unpublished)
    since = min(lags) if lags and not missing else facts.changed_at
    return Verdict(missing, len(lags), unpublished, since if found else None)


def waits(own: Side, other: Side) -> bool:
    """Return whether a language should be published: what is public in neither is no gap."""
    if own.live:
        return own.pending
    return own.exists and other.live


def _is_missing(text: TextFacts) -> bool:
    return not text.own.strip() and (text.expected or bool(text.other.strip()))


def count_words(text: str) -> int:
    """Return how many words a reader sees; markup and bare signs are none."""
    return len(_WORD.findall(_MARKUP.sub(" ", text)))


def word_ratio(french: int, arabic: int) -> float | None:
    """Return Arabic words for one French word, None where too few words are compared."""
    if french < ENOUGH_WORDS or not arabic:
        return None
    return round(arabic / french, 2)


def is_unusual(ratio: float | None) -> bool:
    """Return whether one language likely says more than the other."""
    return ratio is not None and not BAND[0] <= ratio <= BAND[1]


def age_in_days(since: datetime | None, now: datetime) -> int | None:
    """Return whole days since the source changed, never less than none."""
    return None if since is None else max((now - since).days, 0)


@dataclass(frozen=True)
class Trace:
    """What was last seen of a text in both languages, and which of them lags since when."""

    fr: str
    ar: str
    lagging: str = ""
    since: datetime | None = None

    def seen(self, fr: str, ar: str, now: datetime) -> "Trace":
        """Return the trace after another look at both texts (or their digests)."""
        changed = [
            code for code, old, new in (("fr", self.fr, fr), ("ar", self.ar, ar)) if old != new
        ]
        if not changed:
            return self
        if len(changed) == 2 or changed == [self.lagging]:
            return Trace(fr, ar)
        other = "ar" if changed == ["fr"] else "fr"
        since = self.since if self.lagging == other else now
        return Trace(fr, ar, other, since)

    def accepted(self) -> "Trace":
        """Return the trace once somebody said that nothing lags."""
        return Trace(self.fr, self.ar)


def worst(states: Sequence[str]) -> str:
    """Return the most pressing of some states, `current` where there is none."""
    return min(states, key=STATES.index, default=CURRENT)
