"""The receipt of a deposit, as data for its paper (see `records.pdf`)."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from label.calls.domain.form import Form
from publishing.bilingual import LANGUAGE_CODES
from records import pdf

from .answered import Answered, answered_steps
from .models import Deposit, Dossier
from .proof import proof_address

Pair = dict[str, str]


def receipt_pdf(deposit: Deposit) -> bytes:
    """Return the bilingual receipt as a tagged PDF, the same bytes each time."""
    return pdf.render("dossiers/receipt", receipt_data(deposit), made_at=deposit.submitted_at)


def receipt_data(deposit: Deposit) -> dict[str, Any]:
    """Return what the receipt says, each text in both languages."""
    return {
        "title": pair(lambda: _("Receipt of an application")),
        "subtitle": {
            "fr": deposit.dossier.call.title_fr,
            "ar": deposit.dossier.call.title_ar,
        },
        "reference": deposit.dossier.reference,
        "facts": _facts(deposit),
        "sections": _sections(deposit),
        "files": [
            {"name": paper["name"], "size": _kilobytes(paper["size"]), "sha256": paper["sha256"]}
            for paper in deposit.snapshot["files"]
        ],
        "notes": [
            pair(
                lambda: _(
                    "This receipt says what was received and when. It is no judgement on whether "
                    "the commune is eligible."
                )
            )
        ],
        "code": _code(deposit),
    }


def pair(said: Callable[[], str]) -> Pair:
    """Say something in both languages."""
    both = {}
    for language in ("fr", "ar"):
        with override(language):
            both[language] = str(said())
    return both


def _code(deposit: Deposit) -> dict[str, Any]:
    language = deposit.language if deposit.language in LANGUAGE_CODES else "fr"
    return {
        "svg": pdf.qr_svg(proof_address(deposit, language)),
        "alt": proof_address(deposit, language),
        "caption": pair(
            lambda: _(
                "Scan this code to check that this deposit exists, when it was received, and its "
                "digest. Nothing else is disclosed."
            )
        ),
    }


def _facts(deposit: Deposit) -> list[dict[str, Any]]:
    dossier = deposit.dossier
    at = timezone.localtime(deposit.submitted_at)
    told: list[tuple[Pair, Any]] = [
        (pair(lambda: _("Commune")), _commune(dossier)),
        (pair(lambda: _("Received")), pair(lambda: _with_zone(date_format(at, "DATETIME_FORMAT")))),
        (pair(lambda: _("Deposit")), str(deposit.number)),
        (pair(lambda: _("Form version")), str(deposit.form_version.number)),
        (pair(lambda: _("Digest (SHA-256)")), {"code": deposit.digest}),
    ]
    return [{"label": label, "value": value} for label, value in told]


def _with_zone(moment: str) -> str:
    return f"{moment} {_('(Morocco time)')}"


def _commune(dossier: Dossier) -> Pair:
    commune, province = dossier.commune, dossier.commune.province
    return {
        "fr": f"{commune.name_fr} — {province.name_fr}, {province.region.name_fr}",
        "ar": f"{commune.name_ar} — {province.name_ar}، {province.region.name_ar}",
    }


def _sections(deposit: Deposit) -> list[dict[str, Any]]:
    form = Form.from_schema(deposit.form_version.schema)
    french = answered_steps(form, deposit.snapshot, language="fr")
    arabic = answered_steps(form, deposit.snapshot, language="ar")
    return [
        {
            "title": step.step.title.to_schema(),
            "answers": [
                _answer(one, twin) for one, twin in zip(step.answers, other.answers, strict=True)
            ],
        }
        for step, other in zip(french, arabic, strict=True)
        if step.answers
    ]


def _answer(french: Answered, arabic: Answered) -> dict[str, Any]:
    files = [paper["name"] for paper in french.files]
    lines: list[Any] = [
        one if one == twin else {"fr": one, "ar": twin}
        for one, twin in zip(french.lines, arabic.lines, strict=True)
    ]
    return {"question": french.question.label.to_schema(), "answer": files or lines or None}


def _kilobytes(size: int) -> str:
    return f"{number_format(max(size // 1024, 1), force_grouping=False)} Ko"
