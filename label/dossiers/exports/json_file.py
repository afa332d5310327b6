"""Dossiers as JSON, one document a dossier; its form is told in docs/dossiers.schema.json."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from label.calls.domain.form import Form
from label.calls.domain.json_answers import json_from_typed
from label.dossiers.models import Deposit, Dossier
from publishing.bilingual import LANGUAGE_CODES

from .table import FormsByVersion, exported

FORMAT = "lcc-dossiers/1"


def json_pieces(dossiers: QuerySet[Dossier], *, at: datetime) -> Iterator[str]:
    """Yield one JSON object, dossier by dossier; `at` is when it was asked for."""
    yield f'{{"format": {_text(FORMAT)}, "exported_at": {_text(at)}, "dossiers": ['
    forms = FormsByVersion()
    for number, dossier in enumerate(exported(dossiers).iterator(chunk_size=200)):
        yield (",\n" if number else "\n") + _text(document(dossier, forms))
    yield "\n]}\n"


def document(dossier: Dossier, forms: FormsByVersion) -> dict[str, Any]:
    """Return what is known of a dossier; its answers are those of its last deposit."""
    deposits = list(dossier.deposits.all())
    last = deposits[-1] if deposits else None
    commune = dossier.commune
    return {
        "reference": dossier.reference,
        "call": {"slug": dossier.call.slug, "title": _pair(dossier.call, "title")},
        "commune": {
            "code": commune.code,
            "name": _pair(commune, "name"),
            "milieu": commune.milieu,
            "province": _place(commune.province),
            "region": _place(commune.province.region),
        },
        "state": dossier.state,
        "outcome": dossier.outcome or None,
        "deposits": [_deposit(one) for one in deposits],
        "answers": list(_answers(last, forms[last.form_version_id])) if last else [],
    }


def _deposit(deposit: Deposit) -> dict[str, Any]:
    return {
        "number": deposit.number,
        "submitted_at": deposit.submitted_at,
        "language": deposit.language,
        "digest": deposit.digest,
    }


def _answers(deposit: Deposit, form: Form) -> Iterator[dict[str, Any]]:
    given = {answer["key"]: answer for answer in deposit.snapshot["answers"]}
    for step in form.steps:
        for question in step.questions:
            if question.key not in given:
                continue
            told = {
                "code": question.code,
                "type": question.type,
                "step": step.title.to_schema(),
                "question": question.label.to_schema(),
            }
            if question.shape == "files":
                yield told | {"files": _files(deposit, question.key)}
            else:
                yield told | {"value": json_from_typed(question, given[question.key]["typed"])}


def _files(deposit: Deposit, key: str) -> list[Mapping[str, Any]]:
    return [
        {"name": paper["name"], "size": paper["size"], "sha256": paper["sha256"]}
        for paper in deposit.snapshot["files"]
        if paper["question"] == key
    ]


def _place(row: Any) -> dict[str, Any]:
    return {"code": row.code, "name": _pair(row, "name")}


def _pair(row: Any, name: str) -> dict[str, str]:
    return {language: getattr(row, f"{name}_{language}") for language in LANGUAGE_CODES}


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=_simple)


def _simple(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(type(value))
