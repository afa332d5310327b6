from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model


@dataclass(frozen=True)
class Finding:
    """What one language of the portal shows of one thing, and where.

    `also` holds other spellings of the title, `caption` is shown but not searched, `twin` joins
    the two languages of one thing, `documents` are the keys of the documents that it leads to.
    """

    kind: str
    language: str
    twin: str
    url: str
    title: str
    summary: str = ""
    body: str = ""
    also: str = ""
    caption: str = ""
    year: int | None = None
    regions: tuple[str, ...] = ()
    page_id: int | None = None
    documents: tuple[int, ...] = ()


@dataclass(frozen=True)
class Source:
    """A kind of rows of which something is public.

    `find` looks up what is public of one row; `every` gives it for all, each under its key.
    """

    name: str
    model: type[Model]
    find: Callable[[Any], list[Finding]]
    every: Callable[[], Iterable[tuple[Any, list[Finding]]]]

    def key(self, pk: Any) -> str:
        """Return the name under which the entries of a row are kept."""
        return f"{self.name}:{pk}"


SOURCES: dict[str, Source] = {}
DEPENDENTS: dict[type[Model], list[Callable[[Any], Iterable[Any]]]] = {}


def register(source: Source) -> None:
    """Have the rows of a source found."""
    SOURCES[source.name] = source


def depends(model: type[Model], rows: Callable[[Any], Iterable[Any]]) -> None:
    """Say which other rows show something of a row of `model`: they are read again with it."""
    DEPENDENTS.setdefault(model, []).append(rows)


def source_of(model: type[Model]) -> Source | None:
    """Return the source that reads rows of a model, or of what it inherits from."""
    return next((one for one in SOURCES.values() if issubclass(model, one.model)), None)


def dependents(row: Model) -> list[Any]:
    """Return the rows that show something of this one."""
    asked = [ask for model, asks in DEPENDENTS.items() if isinstance(row, model) for ask in asks]
    return [other for ask in asked for other in ask(row)]
