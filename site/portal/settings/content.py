"""Wagtail: the site's name, its search, what editors may upload."""

from .env import env

WAGTAIL_SITE_NAME = "Label Commune Citoyenne"
WAGTAILADMIN_BASE_URL = env("PUBLIC_URL", default=f"http://127.0.0.1:{env('PORT', default='8000')}")
# PostgreSQL gets stems from us: its own configuration must leave them alone.
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "publishing.search", "SEARCH_CONFIG": "simple"},
}
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "odt", "ods", "pptx", "odp", "mp4", "webm", "vtt"]
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp", "svg"]

# How long menu, legal pages and settings are kept at most; a change makes them forgotten at once.
# One process's memory does not hear of a change in another: nothing is kept there.
CHROME_SECONDS = 0 if env("CACHE_URL", default="").startswith("locmem") else 300
