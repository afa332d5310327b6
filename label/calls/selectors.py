"""Reads of calls: which are open, where they are shown, what a version asks."""

from datetime import datetime

from django.db.models import Prefetch, QuerySet

from .domain.form import Form
from .models import Call, CallDocument, CallPage, FormVersion


def with_pages(calls: QuerySet[Call]) -> QuerySet[Call]:
    """Fetch with each call its live pages of both languages."""
    pages = CallPage.objects.live().select_related("locale")
    return calls.prefetch_related(Prefetch("pages", queryset=pages, to_attr="live_pages"))


def open_calls(now: datetime) -> QuerySet[Call]:
    """Return the calls that take dossiers at `now`, the first to close first."""
    calls = Call.objects.filter(opens_at__lte=now, closes_at__gt=now)
    return with_pages(calls).order_by("closes_at")


def latest_calls() -> QuerySet[Call]:
    """Return every call, the last to open first."""
    return with_pages(Call.objects.all())


def call_page(call: Call, language: str) -> CallPage | None:
    """Return the live page that shows the call in `fr` or `ar`."""
    pages = getattr(call, "live_pages", None)
    if pages is None:
        pages = list(CallPage.objects.live().filter(call=call).select_related("locale"))
    return next((page for page in pages if page.locale.language_code == language), None)


def call_page_url(call: Call, language: str) -> str:
    """Return the address of the call's page in `fr` or `ar`; empty if it has none."""
    page = call_page(call, language)
    return (page.url or "") if page else ""


def call_pages(locale_id: int) -> QuerySet[CallPage]:
    """Return the live pages of calls of one locale, the last to open first."""
    pages = CallPage.objects.live().filter(locale=locale_id)
    return pages.select_related("call").defer("call__form", "body").order_by("-call__opens_at")


def shown_call(pk: int) -> Call:
    """Return a call with its published form, as its page shows it."""
    return Call.objects.select_related("published_version").defer("form").get(pk=pk)


def form_of(version: FormVersion) -> Form:
    """Return the form that a version froze."""
    return Form.from_schema(version.schema)


def documents_of(call: Call) -> QuerySet[CallDocument]:
    """Return the call's documents with their files, in the editor's order."""
    return CallDocument.objects.filter(call=call).select_related("file_fr", "file_ar")


def listed_calls() -> QuerySet[Call]:
    """Return the calls as a list of the administration shows them, without their forms."""
    calls = Call.objects.select_related("published_version")
    return calls.defer("form", "published_version__schema")


def versions_of(call: Call) -> QuerySet[FormVersion]:
    """Return the published forms of a call, the last one first."""
    return FormVersion.objects.filter(call=call).select_related("published_by").order_by("-number")
