"""Certificates: made once, with a reference and a digest to check; revoked for good."""

import hashlib
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from formations import words
from formations.domain.people import name_proof
from formations.models import Certificate, Registration
from publishing.bilingual import LANGUAGE_CODES, pick
from records.domain.chain import canonical
from records.references import new_reference

from .errors import ReasonMissing, WrongState
from .seats import lock_registration, note
from .writing import write

PREFIX = "ATT"


@transaction.atomic
def issue(registration: Registration, *, by: Any, now: datetime) -> Certificate | None:
    """Issue the certificate of someone who earned it; None if they have one, even revoked.

    The queue is locked by the caller.
    """
    if Certificate.objects.filter(registration=registration).exists():
        return None
    reference = _free_reference()
    facts = _facts(registration, reference, now)
    proof = name_proof(registration.name, reference)
    told = canonical(facts | {"name_proof": proof})
    certificate = Certificate.objects.create(
        registration=registration,
        reference=reference,
        facts=facts,
        digest=hashlib.sha256(told.encode()).hexdigest(),
        name_proof=proof,
        issued_at=now,
    )
    write(registration=registration, template="certificate", reference=reference)
    note(by, "certificate_issued", registration, reference=reference, digest=certificate.digest)
    return certificate


@transaction.atomic
def revoke(*, certificate: Certificate, reason: str, by: Any, now: datetime) -> Certificate:
    """Declare a certificate void, with a reason. Raises ReasonMissing, WrongState if it is."""
    if not reason.strip():
        raise ReasonMissing
    row = lock_registration(certificate.registration)
    found = Certificate.objects.get(pk=certificate.pk)
    if found.revoked_at:
        raise WrongState
    found.revoked_at, found.revoked_for = now, reason.strip()
    found.save(update_fields=["revoked_at", "revoked_for"])
    note(by, "certificate_revoked", row, reference=found.reference)
    return found


def _facts(registration: Registration, reference: str, now: datetime) -> dict[str, Any]:
    session = registration.enrolment.session
    facts: dict[str, Any] = {
        "reference": reference,
        "commune": registration.commune.code,
        "function": registration.function,
        "starts_on": session.starts_on.isoformat(),
        "ends_on": session.ends_on.isoformat(),
        "half_days": len(registration.enrolment.half_days),
        "present": registration.presences.count(),
        "issued_on": timezone.localdate(now).isoformat(),
    }
    for language in LANGUAGE_CODES:
        facts[f"title_{language}"] = pick(session.programme, "title", language)
        facts[f"place_{language}"] = words.place(session, language)
    return facts


def _free_reference() -> str:
    while True:
        reference = new_reference(PREFIX)
        if not Certificate.objects.filter(reference=reference).exists():
            return reference
