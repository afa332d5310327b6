"""Letters about a paper dossier, in both languages."""

from typing import Any

from accounts.addresses import twin_addresses
from accounts.models import User
from label.assisted.models import PaperEntry
from label.dossiers.selectors import window_for
from label.dossiers.services.writing import write_to_members
from publishing.bilingual import active_language
from records.services import outbox


def tell_members(entry: PaperEntry, letter: str) -> None:
    """Queue a letter of `assisted/mail/` to every member of the commune's space."""
    write_to_members(
        dossier=entry.dossier, template=f"assisted/mail/{letter}", **_facts(entry), invited=False
    )


def tell_contact(entry: PaperEntry, email: str) -> None:
    """Tell the contact of a space in which nobody is yet what waits there for the commune."""
    dossier = entry.dossier
    known = User.objects.filter(email=email.strip().lower()).first()
    language = known.language if known else active_language()
    outbox.queue_mail(
        to=email.strip().lower(),
        template="assisted/mail/ready",
        context={
            "reference": dossier.reference,
            "commune_fr": dossier.commune.name_fr,
            "commune_ar": dossier.commune.name_ar,
            "call_fr": dossier.call.title_fr,
            "call_ar": dossier.call.title_ar,
            **_facts(entry),
            "invited": True,
        },
        languages=("fr", "ar") if language == "fr" else ("ar", "fr"),
    )


def _facts(entry: PaperEntry) -> dict[str, Any]:
    dossier = entry.dossier
    return {
        "received_on": entry.received_on,
        "paper_reference": entry.paper_reference,
        "closes_at": window_for(dossier.call, dossier.commune).closes_at,
        **twin_addresses("dossiers:overview", dossier.public_id, prefix="address"),
    }
