"""The number of a request: on the page when it fails, on every line of the log that it writes."""

import secrets
from contextvars import ContextVar, Token

# Without the letters that are taken for others when read out on the telephone.
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_current: ContextVar[str] = ContextVar("request_number", default="")


def draw() -> str:
    """Return a new number such as `7F3KM-92QDX`."""
    drawn = "".join(secrets.choice(SIGNS) for _ in range(10))
    return f"{drawn[:5]}-{drawn[5:]}"


def begin() -> Token[str]:
    """Give the request that begins in this thread a number."""
    return _current.set(draw())


def end(token: Token[str]) -> None:
    """Forget the number with its request."""
    _current.reset(token)


def current() -> str:
    """Return the number of the present request, empty outside of one."""
    return _current.get()
