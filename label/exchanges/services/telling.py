"""Telling the members of a commune's space of a complement."""

from typing import Any

from accounts.addresses import twin_addresses
from label.dossiers.services.writing import write_to_members
from label.exchanges.models import Complement
from label.exchanges.selectors import wanted_of


def tell_members(complement: Complement, template: str) -> None:
    """Queue a letter of `exchanges/mail/`, in both languages, to every member."""
    dossier = complement.dossier
    labels = [one.question.label for one in wanted_of(complement)]
    addresses: dict[str, Any] = twin_addresses(
        "dossiers:overview", dossier.public_id, prefix="address"
    )
    write_to_members(
        dossier=dossier,
        template=f"exchanges/mail/{template}",
        reason_fr=complement.reason_fr,
        reason_ar=complement.reason_ar,
        questions_fr=[label.in_language("fr") for label in labels],
        questions_ar=[label.in_language("ar") for label in labels],
        due_at=complement.due_at,
        **addresses,
    )
