"""Arabic and French as peers, Moroccan forms of dates and numbers."""

from zoneinfo import ZoneInfo, reset_tzpath

from .env import ROOT

# The wheel's tzdata knows Morocco's return to UTC+00 in 2026; the system's may not.
reset_tzpath(to=())
ZoneInfo.clear_cache()

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", "Français"), ("ar", "العربية")]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_I18N_ENABLED = True
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = True
TIME_ZONE = "Africa/Casablanca"
FORMAT_MODULE_PATH = ["publishing.formats"]
# One folder a room, so that a catalogue stays small enough to read.
LOCALE_PATHS = sorted(str(p) for p in (ROOT / "locale").iterdir() if p.is_dir())

# A submitted translation stays a draft until someone publishes it.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
