import pytest

from formations.tests.conftest import make_session
from formations.tests.people import FIRST, HOURS, LAST


@pytest.fixture
def session(programme):
    return make_session(programme, FIRST, ends_on=LAST, city_fr="Rabat", city_ar="الرباط", **HOURS)
