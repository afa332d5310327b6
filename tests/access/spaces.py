"""What a commune's space holds: an invitation, someone who asks to come in, tokens."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from accounts.domain.invitations import digest
from accounts.models import AccessRequest, Invitation, Membership, User
from accounts.services.tokens import make_token

LETTER = "a-letter-of-ours"


def fill(side: Any) -> None:
    """Fill the space of one side."""
    now = timezone.now()
    asking = User.objects.create_user(f"asks-{side.name}@lcc.example")
    invited = side.people["person"] if side.name == "ours" else asking
    invitation = Invitation.objects.create(
        commune=side.commune,
        email=invited.email,
        role="director",
        token_digest=digest(f"{LETTER}-{side.name}"),
        invited_by=side.member,
        invited_at=now,
        expires_at=now + timedelta(days=3),
    )
    asked = AccessRequest.objects.create(user=asking, commune=side.commune, asked_at=now)
    texts = {}
    for scope in ("read", "fill", "submit"):
        token, texts[scope] = make_token(
            commune=side.commune, name=scope, scope=scope, days=30, by=side.member, now=now
        )
    before = now - timedelta(days=40)
    _late, texts["late"] = make_token(
        commune=side.commune, name="late", scope="submit", days=30, by=side.member, now=before
    )
    colleague = User.objects.create_user(f"colleague-{side.name}@lcc.example")
    place = Membership.objects.create(user=colleague, commune=side.commune, role="director")
    side.things |= {
        "invitation": invitation.pk,
        "invited": invitation.public_id,
        "letter_key": f"{LETTER}-{side.name}",
        "asked": asked.pk,
        "place": place.pk,
        "token": token.pk,
        "tokens": texts,
    }
