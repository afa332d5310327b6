"""The portal as `make run` serves it, but for static files, which no trial asks for."""

import os

from portal.settings.local import *

ALLOWED_HOSTS = ["127.0.0.1", "testserver"]
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# What a trial breaks on purpose, to show that it would see it.
MIDDLEWARE = [*MIDDLEWARE, *filter(None, os.environ.get("TRIAL_MIDDLEWARE", "").split(","))]
if backend := os.environ.get("TRIAL_STORAGE"):
    STORAGES["private"] = STORAGES["private"] | {"BACKEND": backend}
