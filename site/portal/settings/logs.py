"""Logs: what went wrong, on standard error, where the service manager keeps it."""

from .env import IN_PRODUCTION, env

# `json`, one object a line without personal data, or `line`, to be read as it comes.
LOG_FORMAT = env("LOG_FORMAT", default="json" if IN_PRODUCTION else "line")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"},
        "json": {"()": "operations.watching.logs.JsonFormatter"},
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT}},
    "root": {"handlers": ["stderr"], "level": env("LOG_LEVEL", default="warning").upper()},
    "loggers": {
        # A refused form or an unknown address is no fault of the portal.
        "django.request": {"level": "ERROR"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        # What the server and its processes say goes the same way.
        "gunicorn.error": {"handlers": ["stderr"], "propagate": False},
        "gunicorn.access": {"propagate": False},
    },
}
