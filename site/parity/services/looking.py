"""Look at a thing in both languages and write down how it stands."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.urls import reverse

from parity.domain.standing import (
    Facts,
    TextFacts,
    Trace,
    count_words,
    is_unusual,
    judge,
    word_ratio,
)
from parity.domain.terms import Term, misuses
from parity.facts import OTHER, PagePair, facts_of, keys_of_pages, read_pair, words_of
from parity.labels import PAGES
from parity.models import ChangedSegment, Standing, TextTrace
from parity.selectors import all_terms
from publishing.twofold import KINDS, SHELVES, Shelf, Thing

PAGE_SHELF = "page"


@dataclass(frozen=True)
class Look:
    """What a look at a thing found, before it is written."""

    shelf: str
    key: str
    kind: str
    titles: dict[str, str]
    urls: dict[str, str]
    facts: dict[str, Facts]
    words: dict[str, list[str]]


@transaction.atomic
def look_at_page(*, key: Any, now: datetime, terms: list[Term] | None = None) -> None:
    """Look at the page of a translation key in both languages; forget it where it is no more."""
    pair = read_pair(key)
    if pair is None:
        _forget(PAGE_SHELF, str(key))
        return
    ChangedSegment.objects.filter(
        proposal__context__object_id=key, proposal__has_error=False
    ).delete()
    _write(_look_of(pair, now), all_terms() if terms is None else terms)


@transaction.atomic
def look_at_thing(
    *, shelf: Shelf, key: str, now: datetime, terms: list[Term] | None = None
) -> None:
    """Look at a thing of a room's shelf; forget it where it is no more."""
    thing = shelf.thing(key)
    if thing is None:
        _forget(shelf.code, key)
        return
    _write(_look_of_thing(shelf, thing, now), all_terms() if terms is None else terms)


def look_at_everything(*, now: datetime) -> int:
    """Look at all pages and all shelves, and forget what is gone; return how many things."""
    terms, seen = all_terms(), 0
    for key in list(keys_of_pages()):
        look_at_page(key=key, now=now, terms=terms)
        seen += 1
    gone = Standing.objects.filter(shelf=PAGE_SHELF).exclude(
        key__in=[str(key) for key in keys_of_pages()]
    )
    gone.delete()
    for shelf in SHELVES.values():
        keys = set()
        for thing in shelf.things():
            with transaction.atomic():
                _write(_look_of_thing(shelf, thing, now), terms)
            keys.add(thing.key)
        for key in set(_known_keys(shelf.code)) - keys:
            _forget(shelf.code, key)
        seen += len(keys)
    return seen


def _known_keys(shelf: str) -> Iterable[str]:
    return Standing.objects.filter(shelf=shelf).values_list("key", flat=True)


@transaction.atomic
def accept(*, standing: Standing, now: datetime) -> None:
    """Note that somebody found a translation still right, though the other language changed."""
    traces = TextTrace.objects.filter(
        shelf=standing.shelf, key=standing.key, lagging=standing.language
    )
    traces.update(lagging="", since=None)
    look_again(shelf=standing.shelf, key=standing.key, now=now)


def look_again(*, shelf: str, key: str, now: datetime) -> None:
    """Look at what is known by its shelf and key."""
    if shelf == PAGE_SHELF:
        look_at_page(key=key, now=now)
    elif shelf in SHELVES:
        look_at_thing(shelf=SHELVES[shelf], key=key, now=now)


def _forget(shelf: str, key: str) -> None:
    Standing.objects.filter(shelf=shelf, key=key).delete()
    TextTrace.objects.filter(shelf=shelf, key=key).delete()


def _look_of(pair: PagePair, now: datetime) -> Look:
    lags: dict[str, datetime] = {}
    if pair.link is None and len(pair.pages) == 2:
        texts = words_of(pair)
        traces = _traces(
            PAGE_SHELF, pair.key, {"page": [" ".join(texts[code]) for code in ("fr", "ar")]}, now
        )
        trace = traces["page"]
        lags = {trace.lagging: trace.since} if trace.lagging and trace.since else {}
    titles = {code: page.draft_title for code, page in pair.pages.items()}
    return Look(
        shelf=PAGE_SHELF,
        key=pair.key,
        kind=kind_of(pair.source),
        titles=titles,
        urls={code: _page_url(pair, code) for code in OTHER},
        facts={code: facts_of(pair, code, lags) for code in OTHER},
        words={code: list(texts) for code, texts in words_of(pair).items()},
    )


def kind_of(page: Any) -> str:
    """Return the kind that a page is filtered by."""
    model = page.specific_class
    return next((kind.code for kind in KINDS.values() if model in kind.pages), PAGES)


def _page_url(pair: PagePair, language: str) -> str:
    page = pair.pages.get(language)
    if page is not None:
        return reverse("wagtailadmin_pages:edit", args=[page.pk])
    return reverse("parity:start", args=[pair.source.pk, language])


def _look_of_thing(shelf: Shelf, thing: Thing, now: datetime) -> Look:
    traced = thing.texts if shelf.is_traced else ()
    values = {text.path: [text.fr, text.ar] for text in traced}
    traces = _traces(shelf.code, thing.key, values, now)

    def facts(language: str) -> Facts:
        other = OTHER[language]
        texts = []
        for text in thing.texts:
            trace = traces.get(text.path)
            since = trace.since if trace and trace.lagging == language else None
            if language in text.doubtful:
                since = since or now
            texts.append(TextFacts(text.say(other), text.say(language), since, text.expected))
        return Facts(tuple(texts), changed_at=now)

    return Look(
        shelf=shelf.code,
        key=thing.key,
        kind=shelf.kind,
        titles={"fr": thing.title_fr, "ar": thing.title_ar},
        urls=dict.fromkeys(OTHER, thing.url),
        facts={code: facts(code) for code in OTHER},
        words={code: [text.say(code) for text in thing.texts] for code in OTHER},
    )


def _traces(shelf: str, key: str, texts: dict[str, list[str]], now: datetime) -> dict[str, Trace]:
    """Compare both texts of each place with what was seen last, and note what is seen now."""
    rows = {row.path: row for row in TextTrace.objects.filter(shelf=shelf, key=key)}
    found: dict[str, Trace] = {}
    changed: list[TextTrace] = []
    for path, (fr, ar) in texts.items():
        digests = _digest(fr), _digest(ar)
        row = rows.pop(path, None)
        known = Trace(row.digest_fr, row.digest_ar, row.lagging, row.since) if row else None
        trace = known.seen(*digests, now) if known else Trace(*digests)
        found[path] = trace
        if trace != known:
            changed.append(
                TextTrace(
                    pk=row.pk if row else None,
                    shelf=shelf,
                    key=key,
                    path=path,
                    digest_fr=trace.fr,
                    digest_ar=trace.ar,
                    lagging=trace.lagging,
                    since=trace.since,
                )
            )
    _save_traces(changed, rows.values())
    return found


def _save_traces(changed: list[TextTrace], gone: Iterable[TextTrace]) -> None:
    fields = ["digest_fr", "digest_ar", "lagging", "since"]
    TextTrace.objects.bulk_create([row for row in changed if row.pk is None])
    TextTrace.objects.bulk_update([row for row in changed if row.pk is not None], fields)
    TextTrace.objects.filter(pk__in=[row.pk for row in gone]).delete()


def _digest(text: str) -> str:
    return hashlib.sha1(" ".join(text.split()).encode(), usedforsecurity=False).hexdigest()


def _write(look: Look, terms: list[Term]) -> None:
    known = {row.language: row for row in Standing.objects.filter(shelf=look.shelf, key=look.key)}
    count: Callable[[str], int] = lambda code: sum(map(count_words, look.words[code]))  # noqa: E731
    words = {code: count(code) for code in OTHER}
    ratio = word_ratio(words["fr"], words["ar"])
    for language, facts in look.facts.items():
        verdict = judge(facts)
        row = known.get(language)
        since = verdict.since
        if row and since and row.since and row.state == verdict.state:
            since = min(since, row.since)
        values = {
            "kind": look.kind,
            "title_fr": look.titles.get("fr", "")[:255],
            "title_ar": look.titles.get("ar", "")[:255],
            "url": look.urls[language],
            "state": verdict.state,
            "missing": verdict.missing,
            "stale": verdict.stale,
            "unpublished": verdict.unpublished,
            "words_fr": words["fr"],
            "words_ar": words["ar"],
            "ratio": ratio,
            "unusual": is_unusual(ratio),
            "wording": sum(
                1 for text in look.words[language] for _ in misuses(text, language, terms)
            ),
            "since": since,
            "is_started": facts.own.exists,
        }
        if row is None or any(getattr(row, name) != value for name, value in values.items()):
            Standing.objects.update_or_create(
                shelf=look.shelf, key=look.key, language=language, defaults=values
            )
