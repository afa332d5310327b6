"""Addresses for programs: which other sites' pages may read them, and how often one may ask."""

from .env import env

# Origins such as https://www.example.ma; none unless they are named.
CORS_ALLOWED_ORIGINS = env.list("API_CORS_ORIGINS", default=[])
CORS_URLS_REGEX = r"^/api/"
CORS_ALLOW_METHODS = ("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST")
CORS_ALLOW_HEADERS = (
    "accept",
    "accept-language",
    "authorization",
    "content-type",
    "idempotency-key",
    "if-match",
    "if-none-match",
)
CORS_EXPOSE_HEADERS = ("ETag", "Last-Modified", "Location", "Retry-After")

# Requests a minute.
API_RATE_ADDRESS = env.int("API_RATE_ADDRESS", default=300)
API_RATE_TOKEN = env.int("API_RATE_TOKEN", default=120)
# How many proxies of ours stand in front: their X-Forwarded-For is believed, no other.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)
