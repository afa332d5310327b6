import pytest

from formations.tests.conftest import make_session
from formations.tests.people import FIRST, HOURS, LAST, NOW


@pytest.fixture
def session(programme):
    return make_session(programme, FIRST, ends_on=LAST, city_fr="Rabat", city_ar="الرباط", **HOURS)


@pytest.fixture
def on_time(time_machine_at):
    """Registration is open."""
    return NOW


@pytest.fixture
def time_machine_at():
    import time_machine

    with time_machine.travel(NOW, tick=False):
        yield
