"""A call as programs read it."""

from typing import Any, Literal

from ninja import Schema

from label.calls.models import Call
from publishing.api import Instant, Text, absolute, instant, text
from publishing.headless import rendered
from publishing.signposts import address_of


class FormOut(Schema):
    """The published form: its number, its digest, where its JSON Schema is."""

    version: int
    digest: str
    published_at: Instant
    schema_address: str


class CallOut(Schema):
    slug: str
    title: Text
    summary: Text
    expected_duration: Text
    state: Literal["upcoming", "open", "closed"]
    opens_at: Instant
    closes_at: Instant
    time_zone: Literal["Africa/Casablanca"] = "Africa/Casablanca"
    form: FormOut | None
    addresses: dict[str, str]


class DocumentOut(Schema):
    title: Text
    addresses: dict[str, str]


class CallDetail(CallOut):
    presentation: Text
    notice: Text
    notice_version: str
    contact_name: Text
    contact_email: str
    contact_phone: str
    documents: list[DocumentOut]


def call_out(call: Call, now: Any) -> dict[str, Any]:
    """Return what a list says of a call."""
    return {
        "slug": call.slug,
        **{name: text(call, name) for name in ("title", "summary", "expected_duration")},
        "state": call.window.state(now),
        "opens_at": instant(call.opens_at),
        "closes_at": instant(call.closes_at),
        "form": _form(call),
        "addresses": {
            page.locale.language_code: absolute(
                address_of(page.url_path, page.locale.language_code)
            )
            for page in call.public_pages  # type: ignore[attr-defined]
        },
    }


def call_detail(call: Call, documents: Any, now: Any) -> dict[str, Any]:
    """Return all that is public of a call."""
    return call_out(call, now) | {
        "presentation": _prose(call, "presentation"),
        "notice": _prose(call, "notice"),
        "notice_version": call.notice_version,
        "contact_name": text(call, "contact_name"),
        "contact_email": call.contact_email,
        "contact_phone": call.contact_phone,
        "documents": [{"title": text(row, "title"), "addresses": _files(row)} for row in documents],
    }


def _form(call: Call) -> dict[str, Any] | None:
    version = call.published_version
    if version is None:
        return None
    return {
        "version": version.number,
        "digest": version.digest,
        "published_at": instant(version.published_at),
        "schema_address": absolute(f"/api/calls/{call.slug}/forms/{version.number}"),
    }


def _prose(call: Call, name: str) -> Text:
    return Text(
        fr=rendered(getattr(call, f"{name}_fr"), "fr"),
        ar=rendered(getattr(call, f"{name}_ar"), "ar"),
    )


def _files(row: Any) -> dict[str, str]:
    files = {"fr": row.file_fr, "ar": row.file_ar}
    return {language: absolute(file.url) for language, file in files.items() if file}
