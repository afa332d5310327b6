"""Sending a dossier, and its receipt."""

from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_noop as _
from ninja import Header, Schema, Status

from label.dossiers.models import Deposit
from label.dossiers.services.errors import Incomplete
from label.dossiers.services.submit import submit_dossier
from label.dossiers.views.papers import pdf_response
from publishing.api import Problem
from publishing.bilingual import active_language

from .dossiers import DepositOut, deposit_out
from .router import MAY_READ, MAY_SUBMIT, found, person_of, refusals, router, told

Key = Annotated[
    UUID,
    Header(
        alias="Idempotency-Key",
        description=_("A UUID of yours: the same one again gets the same receipt, not a new one."),
    ),
]
AS_PDF: dict[str, Any] = {
    "responses": {200: {"description": "PDF", "content": {"application/pdf": {}}}}
}


class Sending(Schema):
    """The fingerprint of the content that you have read, and the language of the deposit."""

    fingerprint: str
    language: Literal["fr", "ar"] | None = None


@router.post(
    "/{uuid:dossier}/deposits",
    auth=MAY_SUBMIT,
    response={200: DepositOut, 201: DepositOut},
    summary=_("Send the dossier, strictly before the closing instant"),
)
def send(request: HttpRequest, dossier: UUID, data: Sending, key: Key) -> Any:
    one = found(request, dossier)
    there = Deposit.objects.filter(dossier=one, key=key).exists()
    try:
        with refusals():
            deposit = submit_dossier(
                dossier=one,
                user=person_of(request),
                language=data.language or active_language(),
                key=key,
                fingerprint=data.fingerprint,
                now=timezone.now(),
            )
    except Incomplete as refusal:
        raise Problem("incomplete", errors=[told(one) for one in refusal.findings]) from refusal
    return Status(200 if there else 201, deposit_out(deposit))


@router.get(
    "/{uuid:dossier}/deposits/{int:number}/receipt",
    auth=MAY_READ,
    summary=_("The receipt of a deposit, in both languages, as PDF"),
    openapi_extra=AS_PDF,
)
def receipt(request: HttpRequest, dossier: UUID, number: int) -> HttpResponse:
    rows = Deposit.objects.filter(dossier=found(request, dossier), number=min(number, 30_000))
    deposit = rows.select_related("dossier", "form_version").first()
    if deposit is None:
        raise Http404
    return pdf_response(deposit)
