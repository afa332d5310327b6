import pytest

from formations.tests.conftest import make_session
from formations.tests.people import FIRST, HOURS, LAST, NOW, join, make_commune, make_officer, offer


@pytest.fixture
def session(programme):
    return make_session(programme, FIRST, ends_on=LAST, city_fr="Rabat", city_ar="الرباط", **HOURS)


@pytest.fixture(autouse=True)
def _on_time():
    import time_machine

    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def officer(client):
    user = make_officer()
    client.force_login(user)
    return user


@pytest.fixture
def people(session):
    """Two with a seat, one who waits."""
    offer(session, capacity=2)
    return join(session, make_commune(), "Amina Exemple", "=1+1", "Brahim")
