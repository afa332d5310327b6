"""Making and revoking the tokens of a space, and knowing them again."""

from datetime import datetime, timedelta

from django.db import transaction

from accounts.domain.invitations import digest, fits
from accounts.domain.tokens import MOST, draw, parts
from accounts.models import Token, User
from accounts.selectors import tokens_of
from records.services import journal
from territory.models import Commune

from .announcing import tell_of_token
from .entering import enter
from .errors import TooManyTokens

# A token that is in use writes its last use this often at most.
NOTED_EVERY = timedelta(minutes=1)


@transaction.atomic
def make_token(
    *, commune: Commune, name: str, scope: str, days: int, by: User, now: datetime
) -> tuple[Token, str]:
    """Make a token and return it with its text, which is kept nowhere.

    All members are told. Raises NotAMember, TooManyTokens.
    """
    place = enter(commune=commune, user=by)
    if tokens_of(commune).count() >= MOST:
        raise TooManyTokens
    drawn = draw()
    token = Token.objects.create(
        public_id=drawn.public_id,
        place=place,
        name=name,
        scope=scope,
        secret_digest=drawn.secret_digest,
        made_at=now,
        expires_at=now + timedelta(days=days),
    )
    tell_of_token(token=token, commune=commune, event="made", person=by)
    journal.record(
        actor=by,
        verb="space.token_made",
        target=commune,
        data={"token": token.public_id, "scope": scope, "days": days},
    )
    return token, drawn.text


@transaction.atomic
def revoke_token(*, token: Token, by: User) -> None:
    """Take a token back at once; any member may. Raises NotAMember."""
    commune = token.place.commune
    enter(commune=commune, user=by)
    number, _rows = Token.objects.filter(pk=token.pk).delete()
    if number:
        tell_of_token(token=token, commune=commune, event="revoked", person=by)
        journal.record(
            actor=by, verb="space.token_revoked", target=commune, data={"token": token.public_id}
        )


def known_token(*, text: str, now: datetime) -> Token | None:
    """Return the token that stands behind a text, its use noted, or None.

    What is compared is compared in a time that tells nothing.
    """
    public_id, secret = parts(text) or ("", "")
    found = (
        Token.objects.select_related("place__user", "place__commune")
        .filter(public_id=public_id)
        .first()
    )
    fitting = fits(secret, found.secret_digest if found else digest(""))
    if found is None or not fitting or found.expires_at <= now or not found.place.user.is_active:
        return None
    if found.used_at is None or found.used_at <= now - NOTED_EVERY:
        Token.objects.filter(pk=found.pk).update(used_at=now)
    return found
