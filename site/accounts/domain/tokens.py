"""Tokens by which a commune's programs act: their shape, what they allow, how long they stand."""

import re
import secrets
from dataclasses import dataclass

from .invitations import digest

PREFIX = "lcc"
_SHAPE = re.compile(r"lcc_([0-9a-f]{12})_([A-Za-z0-9_-]{43})")
# From the least to the most: each allows what comes before it.
READ, FILL, SUBMIT = "read", "fill", "submit"
SCOPES = (READ, FILL, SUBMIT)
LIFETIMES = (30, 90, 365)  # days
MOST = 10  # in one space


@dataclass(frozen=True)
class Drawn:
    """A new token: what is shown once, and what is kept of it."""

    text: str
    public_id: str
    secret_digest: str


def draw() -> Drawn:
    """Draw a token of 256 random bits."""
    public_id, secret = secrets.token_hex(6), secrets.token_urlsafe(32)
    return Drawn(f"{PREFIX}_{public_id}_{secret}", public_id, digest(secret))


def parts(text: str) -> tuple[str, str] | None:
    """Return a token's public part and its secret, or None for what has not its shape."""
    found = _SHAPE.fullmatch(text.strip())
    return (found[1], found[2]) if found else None


def allows(scope: str, needed: str) -> bool:
    """Tell whether a token of `scope` may do what needs `needed`."""
    return SCOPES.index(scope) >= SCOPES.index(needed)
