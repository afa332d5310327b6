"""The second factors of the staff: added, shown, taken off, and taken off by a colleague."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from allauth.mfa.webauthn.internal.auth import WebAuthn
from cryptography.fernet import InvalidToken
from django.db import transaction

from accounts.models import User
from accounts.permissions import may_reset_factor
from accounts.selectors import factors_of
from records.services import journal

from .announcing import tell_of_factor
from .errors import LastFactor, NotAllowed

APP, KEY, CODES = (
    Authenticator.Type.TOTP,
    Authenticator.Type.WEBAUTHN,
    Authenticator.Type.RECOVERY_CODES,
)


@transaction.atomic
def add_app(*, user: User, secret: str) -> Authenticator:
    """Take an authenticator app in place of the one that there was, if any."""
    User.objects.select_for_update().get(pk=user.pk)
    Authenticator.objects.filter(user=user, type=APP).delete()
    return _added(totp.TOTP.activate(user, secret).instance, "app")


@transaction.atomic
def add_key(*, user: User, name: str, credential: dict[str, Any]) -> Authenticator:
    """Take a security key, beside those that there are."""
    return _added(WebAuthn.add(user, name, credential).instance, "key")


@transaction.atomic
def keep_codes(*, user: User) -> None:
    """Note that the recovery codes are written down: they are not shown again."""
    for codes in factors_of(user).filter(type=CODES):
        codes.wrap().mark_as_viewed()


@transaction.atomic
def renew_codes(*, user: User) -> None:
    """Draw new recovery codes; the old ones open nothing any more."""
    Authenticator.objects.filter(user=user, type=CODES).delete()
    RecoveryCodes.activate(user)
    tell_of_factor(user=user, event="codes_renewed")
    journal.record(actor=user, verb="second_factor.codes_renewed", target=user)


@transaction.atomic
def accept_code(*, user: User, code: str) -> Authenticator | None:
    """Return the factor whose code this is, and use the code up; None if it is nobody's."""
    for factor in factors_of(user).select_for_update().exclude(type=KEY):
        if _accepts(factor, code):
            factor.record_usage()
            if factor.type == CODES:
                tell_of_factor(user=user, event="code_used")
                journal.record(actor=user, verb="second_factor.code_used", target=user)
            return factor
    return None


@transaction.atomic
def remove_factor(*, user: User, pk: int) -> None:
    """Take off an app or a key. Raises LastFactor for the only one, DoesNotExist for no own one."""
    User.objects.select_for_update().get(pk=user.pk)
    held = factors_of(user).exclude(type=CODES)
    factor = held.get(pk=pk)
    if held.count() == 1:
        raise LastFactor
    kind = factor.type
    factor.delete()
    tell_of_factor(user=user, event="removed")
    journal.record(actor=user, verb="second_factor.removed", target=user, data={"kind": kind})


@transaction.atomic
def reset_second_factor(*, user: User, reason: str, by: User) -> None:
    """Take off all factors of a colleague, who is told and sets up new ones at the next sign-in.

    Sessions that had shown one of them are shut at once. Raises NotAllowed.
    """
    if not may_reset_factor(by, user):
        raise NotAllowed
    Authenticator.objects.filter(user=user).delete()
    tell_of_factor(user=user, event="reset", reason=reason)
    journal.record(
        actor=by,
        verb="second_factor.reset",
        target=user,
        data={"reason": reason, "person": journal.pseudonym_of(user)},
    )


def tell_of_guesses(*, user: User) -> None:
    """Tell someone that their password is right in hands that do not know the second factor."""
    tell_of_factor(user=user, event="guessed")


def _added(factor: Authenticator, kind: str) -> Authenticator:
    RecoveryCodes.activate(factor.user)
    tell_of_factor(user=factor.user, event=f"{kind}_added")
    journal.record(
        actor=factor.user, verb="second_factor.added", target=factor.user, data={"kind": kind}
    )
    return factor


def _accepts(factor: Authenticator, code: str) -> bool:
    try:
        return _is_next(factor, code) if factor.type == APP else factor.wrap().validate_code(code)
    except InvalidToken:  # kept under a SECRET_KEY that is no longer there
        return False


def _is_next(factor: Authenticator, code: str) -> bool:
    """Take each code of an app once, and none older than the last."""
    secret, last = totp.decrypt(factor.data["secret"]), factor.data.get("counter", -1)
    for counter in totp.yield_hotp_counters_from_time():
        expected = totp.format_hotp_value(totp.hotp_value(secret, counter))
        if counter > last and totp.compare_user_code(actual=code, expected=expected):
            factor.data["counter"] = counter
            factor.save(update_fields=["data"])
            return True
    return False
