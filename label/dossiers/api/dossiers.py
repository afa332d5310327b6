"""Starting a dossier, and reading where it stands."""

from typing import Any, Literal
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_noop as _
from ninja import Schema, Status

from label.calls.selectors import public_calls
from label.dossiers.domain.gate import Gate
from label.dossiers.domain.shown import shown_state
from label.dossiers.domain.snapshot import fingerprint, freeze
from label.dossiers.labels import STATE_LABELS
from label.dossiers.models import Deposit, Dossier
from label.dossiers.selectors import (
    deposits_of,
    filed_papers,
    form_of,
    gate_of,
    typed_answers,
    window_of,
)
from label.dossiers.services.start import start_dossier
from publishing.api import Instant, Listing, absolute, instant, listed
from publishing.api.listing import Limit, Offset
from publishing.bilingual import active_language

from .router import MAY_FILL, MAY_READ, dossiers, found, person_of, refusals, router, token_of, told


class DepositOut(Schema):
    """What was sent: its digest stands on the receipt."""

    number: int
    submitted_at: Instant
    digest: str
    fingerprint: str
    receipt: str


class DossierRow(Schema):
    id: UUID
    reference: str
    call: str
    commune: str
    state: str
    state_label: str
    started_at: Instant
    changed_at: Instant
    closes_at: Instant


class Complement(Schema):
    """What officers ask for again: only these questions, by code, are open, before `due_at`."""

    questions: list[str]
    due_at: Instant


class DossierOut(DossierRow):
    """A dossier: `window` says whether the commune may change it, `fingerprint` its content."""

    window: Literal["upcoming", "open", "closed"]
    complement: Complement | None
    form_version: int
    schema_address: str
    fingerprint: str
    deposits: list[DepositOut]


class DossierList(Listing):
    results: list[DossierRow]


class ToMend(Schema):
    question: str
    step: str
    code: str
    detail: str
    row: int | None = None
    field: str | None = None


class Missing(Schema):
    """What is left to mend before sending; `fingerprint` is that of the content as it stands."""

    complete: bool
    fingerprint: str
    errors: list[ToMend]


class Start(Schema):
    call: str
    language: Literal["fr", "ar"] | None = None


def deposit_out(deposit: Deposit) -> dict[str, Any]:
    """Return what is told of a deposit of `deposit.dossier`."""
    dossier = deposit.dossier
    return {
        "number": deposit.number,
        "submitted_at": instant(deposit.submitted_at),
        "digest": deposit.digest,
        "fingerprint": deposit.fingerprint,
        "receipt": absolute(f"/api/dossiers/{dossier.public_id}/deposits/{deposit.number}/receipt"),
    }


@router.get(
    "", auth=MAY_READ, response=DossierList, summary=_("The dossiers of the token's commune")
)
def listing(request: HttpRequest, limit: Limit = 50, offset: Offset = 0) -> dict[str, Any]:
    count, rows = listed(dossiers(request), limit=limit, offset=offset)
    return {"count": count, "results": [_row(row) for row in rows]}


@router.post(
    "",
    auth=MAY_FILL,
    response={200: DossierOut, 201: DossierOut},
    summary=_("Start the commune's dossier for a call, or get the one that is there"),
)
def start(request: HttpRequest, response: HttpResponse, data: Start) -> Any:
    call = public_calls().filter(slug=data.call, published_version__isnull=False).first()
    if call is None:
        raise Http404
    there = dossiers(request).filter(call=call).exists()
    with refusals():
        dossier = start_dossier(
            call=call,
            commune=token_of(request).place.commune,
            user=person_of(request),
            language=data.language or active_language(),
            now=timezone.now(),
        )
    response["Location"] = absolute(f"/api/dossiers/{dossier.public_id}")
    one = found(request, dossier.public_id)
    return Status(200 if there else 201, _out(one))


@router.get(
    "/{uuid:dossier}", auth=MAY_READ, response=DossierOut, summary=_("Where a dossier stands")
)
def read(request: HttpRequest, dossier: UUID) -> dict[str, Any]:
    return _out(found(request, dossier))


@router.get(
    "/{uuid:dossier}/missing",
    auth=MAY_READ,
    response=Missing,
    exclude_none=True,
    summary=_("What is left to mend"),
)
def missing(request: HttpRequest, dossier: UUID) -> dict[str, Any]:
    one = found(request, dossier)
    gate = gate_of(one)
    found_now = form_of(one).findings(typed_answers(one))
    findings = [finding for finding in found_now if gate.covers(finding.question.key)]
    return {
        "complete": not findings,
        "fingerprint": mark_of(one),
        "errors": [told(finding) for finding in findings],
    }


def mark_of(dossier: Dossier) -> str:
    """Return the fingerprint of a draft's content: sending names the content that was read."""
    return fingerprint(freeze(form_of(dossier), typed_answers(dossier), filed_papers(dossier)))


def _row(dossier: Dossier) -> dict[str, Any]:
    # A result is told by its letter first, to programs as to people.
    state = shown_state(dossier.state, getattr(dossier, "told", None) or "")
    return {
        "id": dossier.public_id,
        "reference": dossier.reference,
        "call": dossier.call.slug,
        "commune": dossier.commune.code,
        "state": state,
        "state_label": str(STATE_LABELS[state]),
        "started_at": instant(dossier.started_at),
        "changed_at": instant(dossier.changed_at),
        "closes_at": instant(window_of(dossier).closes_at),
    }


def _out(dossier: Dossier) -> dict[str, Any]:
    version = dossier.form_version
    gate = gate_of(dossier)
    deposits = deposits_of(dossier)
    for deposit in deposits:
        deposit.dossier = dossier
    return _row(dossier) | {
        "window": gate.state(timezone.now()),
        "complement": _complement(dossier, gate),
        "form_version": version.number,
        "schema_address": absolute(f"/api/calls/{dossier.call.slug}/forms/{version.number}"),
        "fingerprint": mark_of(dossier),
        "deposits": [deposit_out(deposit) for deposit in deposits],
    }


def _complement(dossier: Dossier, gate: Gate) -> dict[str, Any] | None:
    if not gate.questions:
        return None
    codes = [one.code for one in form_of(dossier).questions() if gate.covers(one.key)]
    return {"questions": codes, "due_at": instant(gate.closes_at)}
