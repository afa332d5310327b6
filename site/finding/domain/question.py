"""What was typed into the box, as the index is asked for it."""

from dataclasses import dataclass
from functools import lru_cache

from publishing.domain import fold, squeeze
from publishing.domain.analysis import stem, words
from territory.domain.names import sought

LONGEST = 200  # characters of a question that are read
MOST = 12  # words of a question that are read
SHORTEST_JOINED = 4


@dataclass(frozen=True)
class Wanted:
    """One word: as typed and folded, and every form under which it may stand in the index."""

    word: str
    forms: tuple[str, ...]

    @property
    def stem(self) -> str:
        """The form that joins a word with its plural, its article, its conjunction."""
        return self.forms[0]


@dataclass(frozen=True)
class Question:
    """The words of a question; `joined` is the whole of it in one run: عبدالقادر, AïnAouda."""

    wanted: tuple[Wanted, ...] = ()
    joined: str = ""
    title: str = ""

    def __bool__(self) -> bool:
        return bool(self.wanted)

    @property
    def stems(self) -> frozenset[str]:
        """All the forms together, for marking what was found."""
        return frozenset(form for one in self.wanted for form in one.forms)


@lru_cache(maxsize=1024)
def read(text: str) -> Question:
    """Return the question that a text asks; empty where it holds no word to look for."""
    text = text[:LONGEST]
    typed = list(dict.fromkeys(words(text)))[:MOST]
    named = set(fold(text).split())
    telling = [word for word in typed if len(word) > 3 or word in named] or typed
    joined = squeeze(text)
    return Question(
        wanted=tuple(Wanted(word, _forms(word)) for word in telling),
        joined=joined if len(typed) > 1 and len(joined) >= SHORTEST_JOINED else "",
        title=" ".join(map(stem, words(text))),
    )


def _forms(word: str) -> tuple[str, ...]:
    """The stem first; then the word, and the forms of a name that is spelled in several ways."""
    names = (part for form in sought(word).forms for part in form.split()[:1])
    return tuple(dict.fromkeys([stem(word), word, *names]))
