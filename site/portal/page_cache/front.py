"""Kept pages before Django is asked: a reader of one costs no request object and no signal.

Only what is kept, true and fit for anybody is answered here; everything else goes on to Django,
where `middleware` does the same with more to think about.
"""

import time
from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import get_path_info

from operations.watching import metrics
from publishing.publication import generation

from .addresses import carries_an_identity, name_of
from .middleware import fresh

Environ = dict[str, Any]
Start = Callable[..., Any]
Application = Callable[[Environ, Start], Iterable[bytes]]
VIEW = "kept_page"  # what these answers are counted under


class Front:
    """The application that a WSGI server talks to."""

    def __init__(self, application: Application) -> None:
        self.application = application

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        began = time.monotonic()
        name = name_of(environ, get_path_info(environ)) if settings.PAGE_CACHE_SECONDS else None
        if name and not carries_an_identity(environ):
            present = generation()
            page = fresh(present, name) if present else None
            if page:
                status, headers, body = page.answer(environ)
                start(status, headers)
                metrics.count(
                    view=VIEW,
                    method=environ["REQUEST_METHOD"],
                    status=int(status[:3]),
                    seconds=time.monotonic() - began,
                )
                return [body]
        return self.application(environ, start)
