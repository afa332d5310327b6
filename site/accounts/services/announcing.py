"""The letters of a commune's space, in both languages, the reader's own first."""

from collections.abc import Iterable
from typing import Any

from accounts.addresses import twin_addresses
from accounts.labels import REASONS, ROLES
from accounts.models import AccessRequest, Invitation, Recovery, User
from accounts.selectors import members_of
from publishing.bilingual import active_language
from records.services import outbox
from territory.models import Commune


def tell_members(
    *, commune: Commune, event: str, person: User, besides: Iterable[User] = (), **words: Any
) -> None:
    """Tell everyone of a space what has changed in it: `joined`, `role_changed`, `removed`,
    `left` or `handed_over`. `besides` are people who are no longer in it.
    """
    readers = [member.user for member in members_of(commune)]
    context = _of_space(commune) | {"event": event, "person": person.email} | words
    for reader in [*readers, *besides]:
        _write(reader.email, "members", context, reader.language)


def send_invitation(*, invitation: Invitation, token: str, official: bool = False) -> None:
    """Send the link that accepts an invitation; the token is nowhere else."""
    known = User.objects.filter(email=invitation.email).first()
    context = _of_space(invitation.commune) | {
        "role": ROLES[invitation.role],
        "inviter": invitation.invited_by.email if invitation.invited_by else "",
        "official": official,
        "succession": invitation.place_id is not None,
        "expires_at": invitation.expires_at,
        **twin_addresses("spaces:accept", invitation.public_id, token, prefix="accept"),
    }
    language = known.language if known else active_language()
    _write(invitation.email, "invitation", context, language)


def tell_of_request(*, request: AccessRequest) -> None:
    """Tell the members that someone asks to be let in."""
    context = _of_space(request.commune) | {"person": request.user.email}
    for member in members_of(request.commune):
        _write(member.user.email, "access_requested", context, member.user.language)


def answer_request(*, request: AccessRequest, granted: bool, role: str = "") -> None:
    """Tell someone whether they were let in."""
    context = _of_space(request.commune) | {"role": ROLES.get(role, "")}
    template = "access_granted" if granted else "access_declined"
    _write(request.user.email, template, context, request.user.language)


def tell_of_recovery(*, recovery: Recovery, members: Iterable[User]) -> None:
    """Tell those who had the space that it was given to another holder."""
    context = _of_space(recovery.commune) | {"reason": REASONS[recovery.reason]}
    for person in members:
        _write(person.email, "recovered", context, person.language)


def _of_space(commune: Commune) -> dict[str, Any]:
    return {
        "commune_fr": commune.name_fr,
        "commune_ar": commune.name_ar,
        **twin_addresses("spaces:show", commune.code, prefix="space"),
    }


def _write(to: str, template: str, context: dict[str, Any], language: str) -> None:
    outbox.queue_mail(
        to=to,
        template=f"accounts/mail/{template}",
        context=context,
        languages=("fr", "ar") if language == "fr" else ("ar", "fr"),
    )
