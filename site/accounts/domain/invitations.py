"""How long an invitation stands, and how its token is known again."""

import hashlib
import hmac
from datetime import datetime, timedelta

LIFETIME = timedelta(days=14)
# An invitation that has run out is shown as such this long before it is swept away.
SHOWN_AFTER = timedelta(days=14)


def digest(token: str) -> str:
    """Return the SHA-256 of a token, all that is kept of it."""
    return hashlib.sha256(token.encode()).hexdigest()


def fits(token: str, kept: str) -> bool:
    """Tell whether a token is the one whose digest was kept, in a time that tells nothing."""
    return hmac.compare_digest(digest(token), kept)


def stands(expires_at: datetime, now: datetime) -> bool:
    """Tell whether an invitation may still be accepted."""
    return now < expires_at
