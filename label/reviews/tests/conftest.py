import pytest

from label.reviews.models import Criterion, Grid
from label.selection.tests.conftest import (  # noqa: F401
    call,
    commune,
    make_dossier,
    member,
    now,
    officer,
    person,
)


@pytest.fixture
def grid(call):  # noqa: F811
    made = Grid.objects.create(call=call, allowed_gap=20)
    for order, (code, weight) in enumerate([("a", 3), ("b", 1)]):
        Criterion.objects.create(
            grid=made,
            sort_order=order,
            code=code,
            title_fr=f"Critère {code}",
            title_ar=f"معيار {code}",
            weight=weight,
            maximum=4,
        )
    return Grid.objects.get(pk=made.pk)


@pytest.fixture
def readers(db):
    return [person(f"lecture{n}@lcc.example", "change_reading") for n in range(3)]


@pytest.fixture
def dossier(make_dossier):  # noqa: F811
    return make_dossier(1, "eligible")
