import pytest

from territory.models import Commune
from territory.services import load_territory


@pytest.fixture
def territory(db) -> None:
    """The whole territory, as a running portal has it."""
    load_territory()


@pytest.fixture
def tanger(territory) -> Commune:
    return Commune.objects.select_related("province__region").get(code="01.511.01.0")
