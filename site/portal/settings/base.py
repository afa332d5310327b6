"""What every environment shares."""

from django.utils.translation import gettext_lazy as _

from .api import *
from .caching import *
from .content import *
from .database import *
from .env import ROOT, VAR, env
from .languages import *
from .logs import *
from .people import *
from .security import *
from .storing import media, private

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
AUTH_USER_MODEL = "accounts.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SITE_ID = 1

INSTALLED_APPS = [
    # ours, from the entrance to the ground floor
    "portal",
    "guides",
    "editing",
    "operations",
    "home",
    "label.statistics",
    "label.replay",
    "label.letters",
    "label.handling",
    "label.selection",
    "label.reviews",
    "label.eligibility",
    "label.exchanges",
    "label.assisted",
    "label.dossiers",
    "label.calls",
    "label",
    "formations",
    "conventions",
    "parity",
    "finding",
    "publishing",
    "accounts",
    "territory",
    "records",
    # wagtail
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.api.v2",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "rest_framework",
    # people
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    # the rest
    "corsheaders",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    # Sees everything: numbers requests, counts answers.
    "operations.watching.middleware.Watch",
    # First to answer: a page that is kept is answered before anything else is asked.
    "portal.page_cache.PageCache",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portal.middleware.Compression",
    "corsheaders.middleware.CorsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "portal.middleware.Language",
    "portal.api.door.Door",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.second_factor.gate.SecondFactorGate",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "portal.middleware.ContentSecurityPolicy",
    "portal.middleware.CrossOriginResources",
    "django_htmx.middleware.HtmxMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
]

FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
        },
    },
]

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

EMAIL = env.email_url("EMAIL_URL", default=f"filemail:///{VAR / 'mail'}")
vars().update(EMAIL)
# A mail server that does not answer holds nobody up for long (seconds for each exchange).
EMAIL_TIMEOUT = env.int("EMAIL_TIMEOUT", default=20)
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="portail@lcc.example")

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [ROOT / "site" / "static", VAR / "build" / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"
STORAGES = {
    "private": private(),
    "default": media(),
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# Where `manage.py backup` puts them, and after how many days one of each day goes too.
BACKUP_DIR = env("BACKUP_DIR", default=str(VAR / "backups"))
BACKUP_KEEP_DAYS = env.int("BACKUP_KEEP_DAYS", default=30)
# How long the storage of files may take before the reader is told to come back, in seconds.
STORAGE_SECONDS = env.float("STORAGE_SECONDS", default=10.0)
# What Prometheus brings to /metrics; without one only this machine may read it.
METRICS_TOKEN = env("METRICS_TOKEN", default="")
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
# The virus scanner, tcp://host:3310 or unix:///path; without one files are not scanned.
CLAMD_URL = env("CLAMD_URL", default="")
FILE_UPLOAD_HANDLERS = [
    "records.uploads.Quota",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

SITE_NAME = _("Label Commune Citoyenne")
