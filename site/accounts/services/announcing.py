"""The letters of a commune's space, in both languages, the reader's own first."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.urls import reverse

from accounts.addresses import twin_addresses
from accounts.labels import FACTOR_REASONS, REASONS, ROLES, SCOPES
from accounts.models import AccessRequest, Invitation, Recovery, Token, User
from accounts.selectors import members_of
from publishing.bilingual import active_language, own_first
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


def send_invitation(
    *, invitation: Invitation, token: str, official: bool = False, first: bool = False
) -> None:
    """Send the link that accepts an invitation; the token is in the letter alone.

    `official` says that the space was given to them, `first` that nobody is in it yet.
    """
    known = User.objects.filter(email=invitation.email).first()
    context = _of_space(invitation.commune) | {
        "role": ROLES[invitation.role],
        "inviter": invitation.invited_by.email if invitation.invited_by else "",
        "official": official,
        "first": first,
        "succession": invitation.place_id is not None,
        "expires_at": invitation.expires_at,
        **twin_addresses("spaces:accept", invitation.public_id, token, prefix="accept"),
    }
    language = known.language if known else active_language()
    _write(invitation.email, "invitation", context, language, invitation.expires_at)


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


def tell_of_token(*, token: Token, commune: Commune, event: str, person: User) -> None:
    """Tell everyone of a space that a token was `made` or `revoked` in it."""
    context = _of_space(commune) | {
        "event": event,
        "person": person.email,
        "name": token.name,
        "scope": SCOPES[token.scope],
        "expires_at": token.expires_at,
    }
    for member in members_of(commune):
        _write(member.user.email, "token", context, member.user.language)


def tell_of_factor(*, user: User, event: str, reason: str = "") -> None:
    """Tell someone of the staff what happened to their second factor: `app_added`, `key_added`,
    `removed`, `codes_renewed`, `code_used`, `guessed`, or `reset` by a colleague with a reason.
    """
    context = {
        "event": event,
        "reason": FACTOR_REASONS.get(reason, ""),
        "admin_url": str(settings.WAGTAILADMIN_BASE_URL).rstrip("/") + reverse("wagtailadmin_home"),
    }
    _write(user.email, "second_factor", context, user.language)


def _of_space(commune: Commune) -> dict[str, Any]:
    return {
        "commune_fr": commune.name_fr,
        "commune_ar": commune.name_ar,
        **twin_addresses("spaces:show", commune.code, prefix="space"),
    }


def _write(
    to: str,
    template: str,
    context: dict[str, Any],
    language: str,
    secret_until: datetime | None = None,
) -> None:
    outbox.queue_mail(
        to=to,
        template=f"accounts/mail/{template}",
        context=context,
        languages=own_first(language),
        secret_until=secret_until,
    )
