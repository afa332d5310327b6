"""Documents to which something public leads; one that nothing shows yet is found by nobody."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from wagtail.documents import get_document_model
from wagtail.models import CollectionViewRestriction

from finding.models import Entry, Shown
from publishing.domain.letters import is_arabic

from .registry import Finding, Source, register


def public_documents() -> QuerySet[Any]:
    """Return the documents of open collections that an entry leads to."""
    closed = CollectionViewRestriction.objects.select_related("collection")
    documents = get_document_model().objects.filter(pk__in=Shown.objects.values("document"))
    for restriction in closed:
        documents = documents.exclude(
            collection__path__startswith=restriction.collection.path,
        )
    return documents.select_related("words").order_by("pk")


def find_document(document: Any) -> list[Finding]:
    """Return a document in the language of its title, dated by what leads to it."""
    shown = public_documents().filter(pk=document.pk).first()
    return _findings(shown) if shown is not None else []


def _findings(shown: Any) -> list[Finding]:
    words = getattr(shown, "words", None)
    years = Entry.objects.filter(shown__document=shown).exclude(year=None)
    return [
        Finding(
            kind="document",
            language="ar" if is_arabic(shown.title) else "fr",
            twin=f"document:{shown.pk}",
            url=shown.url,
            title=shown.title,
            body=words.text if words else "",
            year=years.order_by("year").values_list("year", flat=True).first(),
        )
    ]


def every_document() -> Iterator[tuple[int, list[Finding]]]:
    """Yield what every public document says."""
    for document in public_documents():
        yield document.pk, _findings(document)


register(Source("document", get_document_model(), find=find_document, every=every_document))
