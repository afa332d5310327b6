from importlib import import_module

import pytest
from django.conf import settings

from accounts.one_at_a_time import one_at_a_time

pytestmark = pytest.mark.django_db
Store = import_module(settings.SESSION_ENGINE).SessionStore


@pytest.fixture
def stored():
    session = Store()
    session["count"] = 1
    session.save()
    return session.session_key


def test_what_another_request_has_counted_is_read_and_counted_on(stored):
    early = Store(stored)
    assert early["count"] == 1
    with one_at_a_time(Store(stored)):
        pass
    other = Store(stored)
    other["count"] = 2
    other.save()
    with one_at_a_time(early):
        early["count"] += 1
    assert (Store(stored)["count"], early.modified) == (3, False)


def test_a_session_under_a_new_key_is_left_to_the_middleware(stored):
    session = Store(stored)
    with one_at_a_time(session):
        session["count"] += 1
        session.cycle_key()
    assert (session.modified, session.session_key == stored) == (True, False)
    assert (Store(session.session_key)["count"], Store(stored).get("count")) == (2, None)


def test_a_session_that_is_gone_is_begun_anew(stored):
    session = Store(stored)
    Store(stored).delete()
    with one_at_a_time(session):
        assert session.get("count") is None
