"""The glossary beside what is being written: terms to use, words to avoid, and where."""

import html
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.html import strip_tags
from django.utils.text import capfirst
from wagtail.models import Page

from parity.domain.terms import Misuse, Term, found, misuses
from parity.facts import OTHER, read_pair, texts_of
from parity.selectors import all_terms, link_of
from publishing.twofold import SHELVES

AROUND = 40


@dataclass(frozen=True)
class Passage:
    """A text, its language, and the name of its place."""

    where: str | Promise
    language: str
    text: str


@dataclass(frozen=True)
class Remark:
    """A word to avoid, the words around it, and what to write instead."""

    where: str | Promise
    language: str
    before: str
    written: str
    after: str
    instead: str
    note: str


@dataclass
class Words:
    """What the glossary has to say of a thing."""

    remarks: list[Remark] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)


def words_of(thing: Any) -> Words:
    """Return what the glossary says of a page or row as it was last saved."""
    glossary = all_terms()
    said = Words()
    for passage in passages(thing):
        said.remarks += [
            _remark(passage, one) for one in misuses(passage.text, passage.language, glossary)
        ]
    for passage in to_translate(thing):
        said.terms += found(passage.text, passage.language, glossary)
    said.terms = list(dict.fromkeys(said.terms))
    return said


def passages(thing: Any) -> Iterable[Passage]:
    """Yield the texts that a thing says in its own language, or in both."""
    if isinstance(thing, Page):
        link = link_of(thing)
        return _translated(thing) if link else _page(thing)
    return _row(thing)


def to_translate(thing: Any) -> Iterable[Passage]:
    """Yield the texts whose terms have a rendering to propose: the source's, in a translation."""
    if not isinstance(thing, Page):
        return _row(thing)
    pair = read_pair(thing.translation_key) if link_of(thing) else None
    if pair is None:
        return _page(thing)
    language = pair.source_language
    return [Passage("", language, plain(row.string.data)) for row in pair.segments]


def _page(page: Page) -> Iterable[Passage]:
    draft = page.get_latest_revision_as_object() if page.pk else page
    for path, texts in texts_of(draft).items():
        for text in texts:
            yield Passage(_place(draft, path), page.locale.language_code, plain(text))


def _translated(page: Page) -> Iterable[Passage]:
    pair = read_pair(page.translation_key)
    if pair is None:
        return
    language, specific = OTHER[pair.source_language], page.specific
    for row in pair.segments:
        if row.translation:
            yield Passage(_place(specific, row.context.path), language, plain(row.translation))


def _row(row: Any) -> Iterable[Passage]:
    for shelf in SHELVES.values():
        if type(row) in shelf.models[:1]:
            thing = shelf.thing(str(row.pk))
            for text in thing.texts if thing else ():
                yield Passage(text.label, "fr", plain(text.fr))
                yield Passage(text.label, "ar", plain(text.ar))


def _place(page: Any, path: str) -> str:
    field_of = page._meta.get_field(path.partition(".")[0])
    name = getattr(field_of, "verbose_name", None) or field_of.related_model._meta.verbose_name
    return str(capfirst(name))


def plain(text: str) -> str:
    """Return a text without its markup."""
    return html.unescape(strip_tags(text))


def _remark(passage: Passage, misuse: Misuse) -> Remark:
    start, end = misuse.start, misuse.start + len(misuse.written)
    return Remark(
        where=passage.where,
        language=passage.language,
        before=passage.text[max(start - AROUND, 0) : start],
        written=misuse.written,
        after=passage.text[end : end + AROUND],
        instead=misuse.term.say(passage.language),
        note=misuse.term.note,
    )
