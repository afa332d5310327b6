"""Tests: nothing is shared with a running portal."""

import atexit
import shutil
import tempfile
from pathlib import Path

from .base import *
from .env import env

DEBUG = False
DEMONSTRATION = True
SECRET_KEY = "only-for-tests"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
TEST_VAR = Path(tempfile.mkdtemp(prefix="lcc-test-"))
atexit.register(shutil.rmtree, TEST_VAR, ignore_errors=True)

DATABASES = {"default": database(env("TEST_DATABASE_URL", default="sqlite://:memory:"))}
CACHES = {"default": env.cache_url("TEST_CACHE_URL", default="locmemcache://")}
if "redis" in CACHES["default"]["BACKEND"].lower():
    # Tests that run side by side have a database of Redis each: one empties it, all would.
    server, _, first = CACHES["default"]["LOCATION"].rpartition("/")
    worker = int(env("PYTEST_XDIST_WORKER", default="gw0").removeprefix("gw"))
    CACHES["default"]["LOCATION"] = f"{server}/{int(first) + worker}"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = TEST_VAR / "media"
STATIC_ROOT = TEST_VAR / "static"
STATIC_ROOT.mkdir()
STORAGES = STORAGES | {
    "private": {
        "BACKEND": "records.storage.PrivateStorage",
        "OPTIONS": {"location": TEST_VAR / "private"},
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
# What one test puts around its pages is nothing to the next.
CHROME_SECONDS = 0
