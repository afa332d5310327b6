"""Where the settings come from: the environment, and the folders of the checkout."""

from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parents[3]
VAR = Path(environ.Env()("VAR_DIR", default=str(ROOT / "var")))

env = environ.Env()
IN_PRODUCTION = env("DJANGO_SETTINGS_MODULE", default="").endswith(".production")


def require(**variables: str) -> None:
    """Raise `ImproperlyConfigured`, naming every variable that is not set and what it is for."""
    missing = [
        f"  {name}: {purpose}" for name, purpose in variables.items() if not env(name, default="")
    ]
    if missing:
        raise ImproperlyConfigured(
            "The portal does not start without these environment variables:\n" + "\n".join(missing)
        )
