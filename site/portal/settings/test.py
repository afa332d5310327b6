"""Tests: nothing is shared with a running portal."""

import atexit
import shutil
import tempfile
from pathlib import Path

from .base import *
from .caching import caches
from .env import env

DEBUG = False
DEMONSTRATION = True
STAFF_SECOND_FACTOR = False
LINK_CHECK_VISITS_OTHER_SITES = False
SECRET_KEY = "only-for-tests"  # noqa: S105
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
TEST_VAR = Path(tempfile.mkdtemp(prefix="lcc-test-"))
atexit.register(shutil.rmtree, TEST_VAR, ignore_errors=True)

DATABASES = {"default": database(env("TEST_DATABASE_URL", default="sqlite://:memory:"))}
if DATABASES["default"]["NAME"] == ":memory:":
    # Tests that run side by side would get a file each: they know memory by Django's engine only.
    DATABASES["default"]["TEST"] = {"NAME": ":memory:"}
KEPT = env.cache_url("TEST_CACHE_URL", default="locmemcache://")
if "redis" in KEPT["BACKEND"].lower():
    # Tests that run side by side have a database of Redis each: one empties it, all would.
    server, _, first = KEPT["LOCATION"].rpartition("/")
    worker = int(env("PYTEST_XDIST_WORKER", default="gw0").removeprefix("gw"))
    KEPT["LOCATION"] = f"{server}/{int(first) + worker}"
CACHES = caches(KEPT)
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CLAMD_URL = METRICS_TOKEN = ""
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
BACKUP_DIR = str(TEST_VAR / "backups")
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
# What one test puts into a page or around it is nothing to the next.
CHROME_SECONDS = PAGE_CACHE_SECONDS = 0
# Encoding AVIF takes longer than most tests.
RENDITIONS_AHEAD = False
