"""Wagtail: the site's name, its search, what editors may upload."""

from .env import env
from .searching import search_backends

WAGTAIL_SITE_NAME = "Label Commune Citoyenne"
WAGTAILADMIN_BASE_URL = env("PUBLIC_URL", default=f"http://127.0.0.1:{env('PORT', default='8000')}")
WAGTAILSEARCH_BACKENDS = search_backends(env("OPENSEARCH_URL", default=""))
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "odt", "ods", "pptx", "odp", "mp4", "webm", "vtt"]
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp", "svg"]
# The worker makes a new picture in all its sizes and formats before readers come.
RENDITIONS_AHEAD = True

# Links to other sites are visited by the worker, one a host and minute; off where the host has no
# way out. Private networks are never visited: only tests, whose server is on this machine, may.
LINK_CHECK_VISITS_OTHER_SITES = env.bool("LINK_CHECK_VISITS_OTHER_SITES", default=True)
LINK_CHECK_MAY_VISIT_PRIVATE = False

# Reviews are asked of the group that reviews, not of every administrator.
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False

# Pictures and documents know their language and have captions in both.
WAGTAILIMAGES_IMAGE_MODEL = "publishing.LibraryImage"
WAGTAILDOCS_DOCUMENT_MODEL = "publishing.LibraryDocument"
# A film plays in the page, and its subtitles are read by the player.
WAGTAILDOCS_CONTENT_TYPES = {"mp4": "video/mp4", "webm": "video/webm", "vtt": "text/vtt"}
WAGTAILDOCS_INLINE_CONTENT_TYPES = ["application/pdf", "video/mp4", "video/webm", "text/vtt"]

# Whose players may be set into a text: a finder with its `providers` each. Nobody's: films are the
# library's own, and a page asks nothing of other sites. (Without providers a finder knows all.)
WAGTAILEMBEDS_FINDERS: list[dict[str, object]] = []

WAGTAILADMIN_USER_LOGIN_FORM = "portal.sign_in.StaffSignInForm"
