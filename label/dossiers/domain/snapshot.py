"""What a deposit freezes, and the digest that proves it."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from label.calls.domain.form import Form, canonical


@dataclass(frozen=True)
class FiledPaper:
    """A file of a deposit: where it answers, what it is, and its SHA-256."""

    question: str
    file: str
    name: str
    size: int
    sha256: str


def freeze(
    form: Form, typed: Mapping[str, Any], files: Sequence[FiledPaper]
) -> dict[str, list[dict[str, Any]]]:
    """Return the snapshot of a dossier: the answers that are asked for, in order, and the files."""
    readings = form.readings(typed)
    answers = [
        {
            "key": key,
            "code": form.by_key[key].code,
            "typed": typed.get(key),
            "value": reading.value,
        }
        for key, reading in readings.items()
        if form.by_key[key].shape != "none"
    ]
    asked = set(readings)
    return {"answers": answers, "files": [asdict(f) for f in files if f.question in asked]}


def with_notice(form: Form, snapshot: Mapping[str, Any], *, version: str) -> dict[str, Any]:
    """Return the snapshot with the version of the notice that was shown, and what was agreed to.

    It is no part of the content whose fingerprint a person has read; the digest covers it.
    """
    agreed = [
        answer["code"]
        for answer in snapshot["answers"]
        if form.by_key[answer["key"]].type == "consent" and answer["value"] is True
    ]
    return {**snapshot, "notice": {"version": version, "agreed": agreed}}


def with_unchecked(snapshot: Mapping[str, Any], waiting: Collection[str]) -> dict[str, Any]:
    """Return the snapshot with the files, by id, that still waited for the virus scanner.

    Which they are may change between reading and sending: it is no part of the fingerprint.
    """
    unchecked = [paper["file"] for paper in snapshot["files"] if paper["file"] in waiting]
    return {**snapshot, **({"unchecked": unchecked} if unchecked else {})}


def with_assistance(snapshot: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    """Return the snapshot with what is known of who typed it for the commune, if anyone did.

    As little as the notice is it part of the content whose fingerprint a person has read.
    """
    return {**snapshot, **({"assisted": dict(told)} if told else {})}


def digest(
    snapshot: Mapping[str, Any], *, reference: str, number: int, form_digest: str, at: str
) -> str:
    """Return the SHA-256 that stands on the receipt, over all that was sent and when (ISO 8601)."""
    content = {
        "reference": reference,
        "deposit": number,
        "form": form_digest,
        "at": at,
        "snapshot": snapshot,
    }
    return hashlib.sha256(canonical(content)).hexdigest()


def fingerprint(snapshot: Mapping[str, Any]) -> str:
    """Return the SHA-256 of the content alone: the same content, the same fingerprint."""
    return hashlib.sha256(canonical(snapshot)).hexdigest()
