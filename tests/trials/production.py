"""The portal as a public host serves it, but for static files, which no trial asks for."""

from portal.settings.production import *

STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
