"""A public host. Refuses to start without what it needs from the environment."""

from .base import *
from .caching import caches
from .database import database
from .env import env, require

require(
    SECRET_KEY="a long random text, kept secret",
    ALLOWED_HOSTS="the host names that are answered, separated by commas",
    PUBLIC_URL="the public address, such as https://portail.example",
    DATABASE_URL="such as postgres://user:password@host:5432/name",
    CACHE_URL="such as rediscache://host:6379/0",
    EMAIL_URL="such as smtp+tls://user:password@host:587",
    DEFAULT_FROM_EMAIL="the sender of the portal's mail",
)

DEBUG = False
DEMONSTRATION = False
SECRET_KEY = env("SECRET_KEY")
# Beside its names: what is asked of this very machine, by probes and by Prometheus.
ALLOWED_HOSTS = [*env.list("ALLOWED_HOSTS"), "127.0.0.1"]
WAGTAILADMIN_BASE_URL = env("PUBLIC_URL")
DATABASES = {"default": database(env("DATABASE_URL"))}
CACHES = caches(env.cache_url("CACHE_URL"))
vars().update(env.email_url("EMAIL_URL"))
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL")

SECURE_SSL_REDIRECT = True
# Asked by machines beside the portal, without a proxy.
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$", r"^metrics$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
# Browsers take these names over https alone, for this very host and all of its addresses.
SESSION_COOKIE_NAME = "__Host-sessionid"
CSRF_COOKIE_NAME = "__Host-csrftoken"
CSRF_TRUSTED_ORIGINS = [WAGTAILADMIN_BASE_URL]
