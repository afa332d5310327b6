"""A request for a public page as nobody makes it: the address, and nothing of the reader."""

from io import BytesIO

from django.conf import settings
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest

from .addresses import canonical_query

OF_THE_SERVER = (
    "SERVER_NAME",
    "SERVER_PORT",
    "SERVER_PROTOCOL",
    "HTTP_HOST",
    "wsgi.version",
    "wsgi.url_scheme",
    "wsgi.errors",
    "wsgi.multithread",
    "wsgi.multiprocess",
    "wsgi.run_once",
)
PATHS = ("SCRIPT_NAME", "PATH_INFO")


def of_nobody(request: HttpRequest) -> WSGIRequest:
    """Return a GET of the same page without cookies, languages, referrer, encodings, body.

    Whatever a page is made from is then in the name it is kept under: what one reader sends
    cannot come out at another.
    """
    meta = request.META
    environ = {name: meta[name] for name in OF_THE_SERVER if name in meta}
    # Django has read both as UTF-8; a server tells each byte as a letter of Latin-1 (PEP 3333).
    environ |= {name: meta[name].encode().decode("latin-1") for name in PATHS if name in meta}
    if settings.SECURE_PROXY_SSL_HEADER and request.is_secure():
        name, value = settings.SECURE_PROXY_SSL_HEADER
        environ[name] = value
    return WSGIRequest(
        environ
        | {
            "REQUEST_METHOD": "GET",
            "QUERY_STRING": canonical_query(meta.get("QUERY_STRING", "")) or "",
            "REMOTE_ADDR": "0.0.0.0",  # noqa: S104
            "wsgi.input": BytesIO(),
        }
    )
