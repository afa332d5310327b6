"""What each room says in both languages, told by the rooms themselves.

A room registers, in a module `twofold`, the shelves on which its bilingual things stand. Whoever
compares the two languages asks here, and needs to know no room.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.contrib.admin.utils import quote
from django.db.models import Model
from django.urls import reverse
from django.utils.text import capfirst, format_lazy

from publishing.bilingual import LANGUAGE_CODES


@dataclass(frozen=True)
class Text:
    """One text in both languages.

    `path` is its lasting place in the thing, `label` the same in words. A text that is
    `expected` lacks a language even where both are empty; `doubtful` names the languages in
    which it is known to be out of date.
    """

    path: str
    label: Any
    fr: str
    ar: str
    expected: bool = False
    doubtful: tuple[str, ...] = ()

    def say(self, language: str) -> str:
        """Return the text in a language."""
        return self.fr if language == "fr" else self.ar


@dataclass(frozen=True)
class Thing:
    """What is edited at one address: its name in both languages, its texts."""

    key: str
    title_fr: str
    title_ar: str
    url: str
    texts: tuple[Text, ...]


class Shelf(Protocol):
    """Where things of one kind stand.

    On a shelf that is `is_traced`, a text that changes in one language leaves the other behind.
    """

    @property
    def code(self) -> str: ...

    @property
    def kind(self) -> str: ...

    @property
    def models(self) -> tuple[type[Model], ...]: ...

    @property
    def is_traced(self) -> bool: ...

    def things(self) -> Iterator[Thing]:
        """Yield all of them."""

    def thing(self, key: str) -> Thing | None:
        """Return one, None where it is no more."""

    def key_of(self, row: Model) -> str:
        """Return the key of the thing that a row of `models` belongs to."""


@dataclass(frozen=True)
class Kind:
    """A word for things, as editors filter them, and the page types that are of it."""

    code: str
    label: Any
    pages: tuple[type[Model], ...] = ()


def paired_texts(row: Any, path: str = "", label: Any = "") -> list[Text]:
    """Return the texts of a row that has them as `name_fr` and `name_ar`."""
    return [
        Text(
            path=f"{path}{name}",
            label=format_lazy("{}{}", label, capfirst(verbose)),
            fr=str(getattr(row, f"{name}_fr") or ""),
            ar=str(getattr(row, f"{name}_ar") or ""),
        )
        for name, verbose in _pairs(type(row))
    ]


def _pairs(model: type[Model]) -> list[tuple[str, str]]:
    fields = {one.name: one for one in model._meta.concrete_fields if not one.is_relation}
    stems = [name.removesuffix("_fr") for name in fields if name.endswith("_fr")]
    return [
        # "title (French)" is called "title".
        (stem, str(getattr(fields[f"{stem}_fr"], "verbose_name", stem)).rpartition(" (")[0])
        for stem in stems
        if f"{stem}_ar" in fields
    ]


def snippet_url(row: Model) -> str:
    """Return where a row is edited that Wagtail keeps as a snippet."""
    meta = row._meta
    return reverse(f"wagtailsnippets_{meta.app_label}_{meta.model_name}:edit", args=[quote(row.pk)])


def texts_with(*relations: str) -> Callable[[Any], list[Text]]:
    """Return what gives a row's own texts, then those of the rows it holds under these names."""

    def texts(row: Any) -> list[Text]:
        found = paired_texts(row)
        for relation in relations:
            for number, part in enumerate(getattr(row, relation).all(), start=1):
                where = f"{capfirst(part._meta.verbose_name)} {number} – "
                found += paired_texts(part, f"{relation}.{part.pk}.", where)
        return found

    return texts


@dataclass(frozen=True)
class Rows:
    """A shelf made of a model's rows; `parts` are rows of other models that belong to them."""

    kind: str
    model: type[Model]
    url: Callable[[Any], str] = snippet_url
    texts: Callable[[Any], list[Text]] = paired_texts
    title: str = "title"
    parts: Mapping[type[Model], Callable[[Any], Any]] = field(default_factory=dict)
    named: Callable[[Any, str], str] | None = None
    is_traced: bool = True

    @property
    def code(self) -> str:
        return str(self.model._meta.label)

    @property
    def models(self) -> tuple[type[Model], ...]:
        return (self.model, *self.parts)

    def things(self) -> Iterator[Thing]:
        for row in self.model._default_manager.order_by("pk").iterator(chunk_size=200):
            yield self._thing(row)

    def thing(self, key: str) -> Thing | None:
        row = self.model._default_manager.filter(pk=key).first()
        return self._thing(row) if row else None

    def key_of(self, row: Model) -> str:
        owner = self.parts.get(type(row))
        return str(owner(row) if owner else row.pk)

    def _thing(self, row: Any) -> Thing:
        names = [self._name(row, language) for language in LANGUAGE_CODES]
        return Thing(str(row.pk), names[0], names[1], self.url(row), tuple(self.texts(row)))

    def _name(self, row: Any, language: str) -> str:
        if self.named:
            return self.named(row, language)
        return str(getattr(row, f"{self.title}_{language}") or "")


KINDS: dict[str, Kind] = {}
SHELVES: dict[str, Shelf] = {}


def register(kind: Kind, *shelves: Shelf) -> None:
    """Make a kind and its shelves known; the same again changes nothing."""
    KINDS[kind.code] = kind
    for shelf in shelves:
        SHELVES[shelf.code] = shelf
