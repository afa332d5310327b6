"""The receipt of a deposit, as data for its paper (see `records.pdf`)."""

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from label.calls.selectors import form_of as frozen_form
from publishing.bilingual import LANGUAGE_CODES, both
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
        "title": both(lambda: _("Receipt of an application")),
        "subtitle": _subtitle(deposit),
        "reference": deposit.dossier.reference,
        "facts": _facts(deposit),
        "sections": _sections(deposit),
        "files": [
            {"name": paper["name"], "size": _kilobytes(paper["size"]), "sha256": paper["sha256"]}
            for paper in deposit.snapshot["files"]
        ],
        "notes": _notes(deposit),
        "code": _code(deposit),
    }


def answers_pdf(deposit: Deposit) -> bytes:
    """Return the answers alone, each in both languages, as a tagged PDF."""
    data = {
        "title": both(lambda: _("Answers of an application")),
        "subtitle": _subtitle(deposit),
        "reference": deposit.dossier.reference,
        "facts": _facts(deposit)[:3],
        "sections": _sections(deposit),
    }
    return pdf.render("dossiers/receipt", data, made_at=deposit.submitted_at)


def origin_words(deposit: Deposit) -> str:
    """Say that the deposit was typed from a paper, where it was, in the language in use."""
    told = deposit.snapshot.get("assisted")
    if not told:
        return ""
    day = date_format(date.fromisoformat(told["received"]), "DATE_FORMAT")
    words = _(
        "Keyed in by the technical team from the paper dossier received on %(day)s, checked and "
        "sent by the commune."
    ) % {"day": f"\u2068{day}\u2069"}
    if not told["reference"]:
        return words
    more = _("Reference of the paper: %s.") % f"\u2068{told['reference']}\u2069"
    return f"{words} {more}"


def _subtitle(deposit: Deposit) -> Pair:
    return {"fr": deposit.dossier.call.title_fr, "ar": deposit.dossier.call.title_ar}


def _notes(deposit: Deposit) -> list[Pair]:
    notes = [
        both(
            lambda: _(
                "This receipt says what was received and when. It is no judgement on whether "
                "the commune is eligible."
            )
        )
    ]
    if origin_words(deposit):
        notes.append(both(lambda: origin_words(deposit)))
    unchecked = set(deposit.snapshot.get("unchecked", ()))
    names = [p["name"] for p in deposit.snapshot["files"] if p["file"] in unchecked]
    if names:
        listed = ", ".join(f"\u2068{name}\u2069" for name in names)
        notes.append(both(lambda: _("Being checked for viruses when sent: %s") % listed))
    return notes


def _code(deposit: Deposit) -> dict[str, Any]:
    language = deposit.language if deposit.language in LANGUAGE_CODES else "fr"
    return {
        "svg": pdf.qr_svg(proof_address(deposit, language)),
        "alt": proof_address(deposit, language),
        "caption": both(
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
        (both(lambda: _("Commune")), _commune(dossier)),
        (both(lambda: _("Received")), both(lambda: _with_zone(date_format(at, "DATETIME_FORMAT")))),
        (both(lambda: _("Deposit")), str(deposit.number)),
        (both(lambda: _("Form version")), str(deposit.form_version.number)),
        (both(lambda: _("Digest (SHA-256)")), {"code": deposit.digest}),
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
    form = frozen_form(deposit.form_version)
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
