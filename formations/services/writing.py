"""The letters to participants and to those who registered them, their own language first."""

from typing import Any

from django.core.signing import Signer
from django.utils.translation import override

from accounts.addresses import twin_addresses
from formations import words
from formations.models import Registration, Session
from publishing.bilingual import LANGUAGE_CODES, own_first, pick
from records.models import PrivateFile
from records.services import outbox

ANSWER_SALT = "formations.answer"


def answer_token(registration: Registration) -> str:
    """Return the key that lets whoever holds the letter confirm or cancel."""
    return Signer(salt=ANSWER_SALT).sign(str(registration.public_id))


def readers(registration: Registration) -> dict[str, str]:
    """Return whom a letter about someone goes to: address and language, each address once."""
    found = {}
    if registration.registered_by and not registration.by_officer:
        found[registration.registered_by.email] = registration.registered_by.language
    if registration.email:
        found.setdefault(registration.email.lower(), registration.language)
    return found


def write(
    *,
    registration: Registration,
    template: str,
    diary: dict[str, PrivateFile] | None = None,
    **told: Any,
) -> int:
    """Queue a letter to everyone concerned; return how many. `diary` is a file a language."""
    context = _facts(registration.enrolment.session) | _of(registration) | told
    to = readers(registration)
    for address, language in to.items():
        outbox.queue_mail(
            to=address,
            template=f"formations/mail/{template}",
            context=context,
            languages=own_first(language),
            attachments=[diary[language]] if diary else (),
        )
    return len(to)


def _of(registration: Registration) -> dict[str, Any]:
    return {
        "name": registration.name,
        "commune_fr": registration.commune.name_fr,
        "commune_ar": registration.commune.name_ar,
        "state": registration.state,
        **twin_addresses("registrations:answer", answer_token(registration), prefix="answer"),
        **twin_addresses("registrations:commune", registration.commune.code, prefix="space"),
    }


def _facts(session: Session) -> dict[str, Any]:
    facts: dict[str, Any] = {"span": session.span, "online_url": session.online_url}
    for language in LANGUAGE_CODES:
        with override(language):
            facts[f"title_{language}"] = pick(session.programme, "title", language)
            facts[f"when_{language}"] = words.dates(session.span)
            facts[f"where_{language}"] = words.place(session, language)
    return facts
