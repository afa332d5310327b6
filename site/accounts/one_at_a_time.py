"""One act at a time in a session that counts: what it reads, it alone may change."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.models import Session
from django.db import transaction


@contextmanager
def one_at_a_time(session: SessionBase) -> Iterator[None]:
    """Hold a session's row, read the session anew, and keep it before the row is let go.

    Requests of one session that come at once would each see the count before the others. The row
    is the database's: no process or host counts for itself.
    """
    key = session.session_key
    with transaction.atomic():
        Session.objects.select_for_update().filter(session_key=key).first()
        session.__dict__.pop("_session_cache", None)
        yield
        # A session that changed its key, by signing in, is kept and told by the middleware.
        if session.modified and session.session_key == key:
            session.save()
            session.modified = False
