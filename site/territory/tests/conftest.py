from collections.abc import Iterator
from typing import Any

import pytest

from territory.models import Commune, Province, Region
from territory.services import load_territory


@pytest.fixture(scope="module")
def _loaded(django_db_setup: Any, django_db_blocker: Any) -> Iterator[None]:
    """The whole territory, once for all the tests of a file."""
    with django_db_blocker.unblock():
        load_territory()
    yield
    with django_db_blocker.unblock():
        for model in (Commune, Province, Region):
            model.objects.all().delete()


@pytest.fixture
def territory(_loaded: None, db: None) -> None:
    """The whole territory, as a running portal has it; what a test changes is undone."""


@pytest.fixture
def tanger(territory: None) -> Commune:
    return Commune.objects.select_related("province__region").get(code="01.511.01.0")
