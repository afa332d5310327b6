"""Which calls there are, and what their forms ask."""

from typing import Annotated, Any, Literal

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.http import http_date
from django.utils.translation import gettext_noop as _
from ninja import Path, Query, Router

from label.calls.domain.countdown import countdown
from label.calls.domain.json_schema import json_schema, said
from label.calls.domain.text import Bilingual
from label.calls.models import Call, FormVersion
from label.calls.models.pages.freshness import fresh_until
from label.calls.selectors import documents_of, form_of, public_calls
from publishing.api import Limit, Listing, Offset, absolute, listed
from publishing.bilingual import active_language

from .schemas import CallDetail, CallOut, call_detail, call_out

router = Router()

State = Annotated[
    Literal["", "upcoming", "open", "closed"], Query(description=_("How the call stands now."))
]
SCHEMA_TYPE = "application/schema+json"
AS_SCHEMA: dict[str, Any] = {
    "responses": {
        200: {"description": "JSON Schema 2020-12", "content": {SCHEMA_TYPE: {"schema": {}}}}
    }
}


class CallList(Listing):
    results: list[CallOut]


@router.get("", response=CallList, summary=_("Calls, the last to open first"))
def calls(
    request: HttpRequest,
    response: HttpResponse,
    state: State = "",
    limit: Limit = 50,
    offset: Offset = 0,
) -> dict[str, Any]:
    now = timezone.now()
    count, rows = listed(public_calls(state=state, now=now), limit=limit, offset=offset)
    told = [one.true_until for row in rows if (one := countdown(row.window, now))]
    fresh_until(response, min(told, default=None), now)
    return {"count": count, "results": [call_out(row, now) for row in rows]}


@router.get("/{slug:slug}", response=CallDetail, summary=_("One call"))
def call(request: HttpRequest, response: HttpResponse, slug: str) -> dict[str, Any]:
    now, found = timezone.now(), _found(slug)
    told = countdown(found.window, now)
    fresh_until(response, told.true_until if told else None, now)
    return call_detail(found, documents_of(found), now)


@router.get(
    "/{slug:slug}/form", summary=_("The form of a call as JSON Schema"), openapi_extra=AS_SCHEMA
)
def form(request: HttpRequest, slug: str) -> HttpResponse:
    found = _found(slug)
    if found.published_version is None:
        raise Http404
    return _schema(found, FormVersion.objects.get(pk=found.published_version_id))


@router.get(
    "/{slug:slug}/forms/{int:number}",
    summary=_("A published version of a form; it never changes"),
    openapi_extra=AS_SCHEMA,
)
def version(
    request: HttpRequest, slug: str, number: Annotated[int, Path(ge=1, le=100_000)]
) -> HttpResponse:
    found = _found(slug)
    one = FormVersion.objects.filter(call=found, number=number).first()
    if one is None:
        raise Http404
    return _schema(found, one)


def _found(slug: str) -> Call:
    call = public_calls().filter(slug=slug).first()
    if call is None:
        raise Http404
    return call


def _schema(call: Call, version: FormVersion) -> HttpResponse:
    language = active_language()
    title = Bilingual(fr=call.title_fr, ar=call.title_ar)
    told = json_schema(form_of(version), language) | {
        "$id": absolute(f"/api/calls/{call.slug}/forms/{version.number}"),
        **said(language, title=title),
        "x-form": {"call": call.slug, "version": version.number, "digest": version.digest},
    }
    return JsonResponse(
        told,
        content_type=SCHEMA_TYPE,
        headers={"Last-Modified": http_date(version.published_at.timestamp())},
        json_dumps_params={"ensure_ascii": False},
    )
