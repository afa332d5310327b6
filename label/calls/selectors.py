"""Reads of calls: which are open, where they are shown, what a version asks."""

from datetime import datetime

from django.db.models import Prefetch, QuerySet

from publishing.visible import public

from .domain.countdown import countdown
from .domain.form import Form
from .domain.window import Window
from .models import Call, CallDocument, CallPage, FormVersion

# A version is frozen and its digest names its content, so a form that was read stays true.
FORMS_KEPT = 64
_forms: dict[str, Form] = {}


def with_pages(calls: QuerySet[Call]) -> QuerySet[Call]:
    """Fetch with each call, but for its form, the live pages of both languages."""
    pages = CallPage.objects.live().select_related("locale").defer("body")
    shown = calls.prefetch_related(Prefetch("pages", queryset=pages, to_attr="live_pages"))
    return shown.defer("form")


def open_calls(now: datetime) -> QuerySet[Call]:
    """Return the calls that take dossiers at `now`, the first to close first."""
    calls = Call.objects.filter(opens_at__lte=now, closes_at__gt=now)
    return with_pages(calls).order_by("closes_at")


def next_change(now: datetime) -> datetime | None:
    """Return the next instant at which what pages tell of any call changes; None where none will.

    A call opens or closes, or the time that is left to it is told with one day or hour less.
    """
    running = Call.objects.filter(closes_at__gt=now).values_list("opens_at", "closes_at")
    told = [countdown(Window(opens_at=opens, closes_at=closes), now) for opens, closes in running]
    return min((one.true_until for one in told if one), default=None)


def latest_calls() -> QuerySet[Call]:
    """Return every call, the last to open first."""
    return with_pages(Call.objects.all())


def public_calls(state: str = "", now: datetime | None = None) -> QuerySet[Call]:
    """Return the calls that a page shows to everybody, the last to open first.

    Each has its `public_pages`; `state` is that of `Window.state` at `now`.
    """
    pages = public(CallPage.objects.all())
    calls = Call.objects.filter(pk__in=pages.values("call"))
    if state == "upcoming":
        calls = calls.filter(opens_at__gt=now)
    elif state == "open":
        calls = calls.filter(opens_at__lte=now, closes_at__gt=now)
    elif state == "closed":
        calls = calls.filter(closes_at__lte=now)
    shown = Prefetch(
        "pages", queryset=pages.select_related("locale").defer("body"), to_attr="public_pages"
    )
    calls = calls.select_related("published_version").prefetch_related(shown)
    return calls.defer("form", "published_version__schema").order_by("-opens_at", "-pk")


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
    """Return the form that a version froze; a process reads each once."""
    form = _forms.get(version.digest)
    if form is None:
        if len(_forms) >= FORMS_KEPT:
            _forms.clear()
        form = _forms[version.digest] = Form.from_schema(version.schema)
    return form


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
