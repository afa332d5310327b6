"""Published pages, each in its own language."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.documents import get_document_model
from wagtail.models import Page, PageViewRestriction, ReferenceIndex
from wagtail.search.index import SearchField

from publishing.signposts import address_of

from .registry import Finding, Source, register

APART = {"title", "introduction"}  # fields that stand in an entry by themselves
FIRST_DEPTH = 2  # below the root of the tree


@dataclass(frozen=True)
class Description:
    """What a room tells of its pages: their kind, their year, and the rows they show."""

    kind: str = "page"
    year: Callable[[Any], int | None] = lambda page: None
    words: Callable[[Any], Iterable[Any]] = lambda page: ()
    documents: Callable[[Any], Iterable[int | None]] = lambda page: ()


PLAIN = Description()
DESCRIPTIONS: dict[type[Page], Description] = {}


def describe(model: type[Page], description: Description) -> None:
    """Have the pages of a type described as their room says."""
    DESCRIPTIONS[model] = description


def public_pages() -> Iterator[Page]:
    """Yield every page that anyone may read, in its own type."""
    return public(Page.objects.all())


def public(pages: Any) -> Iterator[Page]:
    """Yield those of the pages that are live, open to all, and not the echo of another tree."""
    closed = [one.page.path for one in PageViewRestriction.objects.select_related("page")]
    shown = pages.live().filter(depth__gte=FIRST_DEPTH, alias_of=None).select_related("locale")
    for page in shown.order_by("path").specific().iterator(chunk_size=200):
        if not page.path.startswith(tuple(closed)):
            yield page


def every_page() -> Iterator[tuple[int, list[Finding]]]:
    """Yield what every public page says."""
    for page in public_pages():
        yield page.pk, [finding_of(page)]


def find_page(page: Page) -> list[Finding]:
    """Return what a page says, or nothing where not everyone may read it."""
    found = list(public(Page.objects.filter(pk=page.pk)))
    return [finding_of(one) for one in found]


def finding_of(page: Any) -> Finding:
    """Return what a public page says, and what its room adds."""
    language = page.locale.language_code
    told = DESCRIPTIONS.get(type(page), PLAIN)
    shown = [key for key in told.documents(page) if key]
    return Finding(
        kind=told.kind,
        language=language,
        twin=f"page:{page.translation_key}",
        url=address_of(page.url_path, language),
        title=page.title,
        summary=getattr(page, "introduction", "") or page.search_description,
        body=" ".join([_text_of(page), *(str(word) for word in told.words(page) if word)]),
        year=told.year(page),
        page_id=page.pk,
        documents=(*documents_in(page), *shown),
    )


def documents_in(row: Any) -> tuple[int, ...]:
    """Return the keys of the documents that a row leads to: fields, children, rich texts."""
    wanted = ContentType.objects.get_for_model(get_document_model()).pk
    references: Iterable[Any] = ReferenceIndex._extract_references_from_object(row)
    return tuple(sorted({int(pk) for kind, pk, *_path in references if kind == wanted}))


def _text_of(page: Any) -> str:
    fields = [
        field
        for field in page.get_search_fields()
        if isinstance(field, SearchField) and field.field_name not in APART
    ]
    return " ".join(_flat(field.get_value(page)) for field in fields)


def _flat(value: Any) -> str:
    if isinstance(value, list | tuple):
        return " ".join(map(_flat, value))
    return "" if value is None else str(value)


register(Source("page", Page, find=find_page, every=every_page))
