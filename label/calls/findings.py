"""A call is found through its pages, which are read again when it changes."""

from collections.abc import Iterable, Iterator

from django.utils.html import strip_tags

from finding.sources import Description, depends, describe
from label.calls.models import Call, CallPage
from publishing.bilingual import pick


def pages_of(call: Call) -> Iterable[CallPage]:
    return CallPage.objects.live().filter(call=call)


def _year(page: CallPage) -> int:
    return int(page.call.opens_at.year)


def _words(page: CallPage) -> Iterator[str]:
    language = page.locale.language_code
    yield pick(page.call, "title", language)
    yield pick(page.call, "summary", language)
    yield strip_tags(pick(page.call, "presentation", language).replace("<", " <"))
    for document in page.call.documents.all():
        yield pick(document, "title", language)


def _documents(page: CallPage) -> Iterator[int | None]:
    for document in page.call.documents.all():
        yield from (document.file_fr_id, document.file_ar_id)


describe(CallPage, Description("call", _year, _words, _documents))
depends(Call, pages_of)
