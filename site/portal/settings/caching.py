"""Where things are kept between requests, and for how long."""

from pathlib import Path
from typing import Any

from redis.backoff import NoBackoff
from redis.retry import Retry

from .env import VAR, env

# Files of the cache of one machine; above it goes what was written longest ago.
ROOM = 20_000


def caches(default: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return Django's setting: the cache given, and beside it one for whole pages.

    Pages have a place of their own, so that many of them never push out a count of attempts.
    """
    if default["BACKEND"] == "django.core.cache.backends.redis.RedisCache":
        # While Redis is away the portal forgets; it does not fail, and nobody waits for it.
        waits = {
            "socket_connect_timeout": 0.5,  # seconds
            "socket_timeout": 0.5,
            "retry": Retry(NoBackoff(), 0),
        }
        default = default | {
            "BACKEND": "operations.cache.ForgivingRedisCache",
            "OPTIONS": waits | dict(default.get("OPTIONS", {})),
        }
    if default["BACKEND"] == "django.core.cache.backends.filebased.FileBasedCache":
        default = default | {
            "BACKEND": "operations.file_cache.RememberingFileBasedCache",
            "OPTIONS": {"MAX_ENTRIES": ROOM} | dict(default.get("OPTIONS", {})),
        }
    pages = default | {"KEY_PREFIX": "pages", "OPTIONS": dict(default.get("OPTIONS", {}))}
    if "FileBased" in default["BACKEND"]:
        pages["LOCATION"] = str(Path(default["LOCATION"]) / "pages")
    if "Redis" not in default["BACKEND"]:
        pages["OPTIONS"] |= {"MAX_ENTRIES": 4000}
    return {"default": default, "pages": pages}


CACHES = caches(env.cache_url("CACHE_URL", default=f"filecache://{VAR / 'cache'}"))

# One process's memory does not hear of a change in another: nothing is kept there.
SHARED = "locmem" not in CACHES["default"]["BACKEND"].lower()
# How long menu, legal pages and settings are kept at most; a change makes them forgotten at once.
CHROME_SECONDS = 300 if SHARED else 0
# The same for whole pages. While the database is down they are shown for a day.
PAGE_CACHE_SECONDS = env.int("PAGE_CACHE_SECONDS", default=3600) if SHARED else 0
PAGE_CACHE_STALE_SECONDS = 86_400
# For how long a proxy before the portal may answer in its place without asking. A change shows
# that much later to readers; 0 forbids it.
PROXY_CACHE_SECONDS = env.int("PROXY_CACHE_SECONDS", default=0)

# Tables (whole rooms, or one model) that no public page shows: a row written there leaves what is
# kept of pages as it is. What is not named here empties it.
NEVER_PUBLISHED = {
    "account",
    "accounts",
    "axes",
    "contenttypes",
    "django_tasks_database",
    "dossiers",
    "editing",
    "eligibility",
    "finding",
    "handling",
    "mfa",
    "operations",
    "parity",
    "records",
    "reviews",
    "sessions",
    "wagtail_localize",
    "wagtailadmin",
    "wagtailembeds",
    "wagtailsearch",
    "wagtailusers",
    "wagtailcore.comment",
    "wagtailcore.commentreply",
    "wagtailcore.modellogentry",
    "wagtailcore.pagelogentry",
    "wagtailcore.pagesubscription",
    "wagtailcore.referenceindex",
    "wagtailcore.revision",
    "wagtailcore.taskstate",
    "wagtailcore.uploadedfile",
    "wagtailcore.workflowstate",
    # Made while a page is rendered: that must not make the page be forgotten.
    "publishing.libraryrendition",
    "wagtailimages.rendition",
    "wagtailsearchpromotions.query",
    "wagtailsearchpromotions.querydailyhits",
}
# Tables that few public pages show and that are written by the hour, and the name of the part of
# such a page that they make: only pages which say that they show it are read again.
PUBLISHED_APART = dict.fromkeys(
    (
        "formations.certificate",
        "formations.enrolment",
        "formations.enrolment_communes",
        "formations.enrolment_regions",
        "formations.presence",
        "formations.registration",
    ),
    "registrations",
)
