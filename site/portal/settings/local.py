"""`make run`: one machine, everything under var/, the demonstration."""

from pathlib import Path

from .base import *
from .env import VAR, env

DEBUG = env.bool("DEBUG", default=False)
DEMONSTRATION = True
# Two commands lead straight in: the accounts are invented, and the screens say so.
STAFF_SECOND_FACTOR = env.bool("STAFF_SECOND_FACTOR", default=False)
# A demonstration calls no other site unless it is told to.
LINK_CHECK_VISITS_OTHER_SITES = env.bool("LINK_CHECK_VISITS_OTHER_SITES", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])


def _secret_key() -> str:
    """Return the key kept in var/, drawn at the first start."""
    path = VAR / "secret-key"
    if not path.exists():
        from django.core.management.utils import get_random_secret_key

        Path(VAR).mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(get_random_secret_key())
    return path.read_text()


SECRET_KEY = env("SECRET_KEY", default=None) or _secret_key()
