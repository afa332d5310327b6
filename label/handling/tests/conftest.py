import pytest

from label.dossiers.tests.admin.conftest import person_with  # noqa: F401
from label.dossiers.tests.conftest import (  # noqa: F401
    call,
    commune,
    dossier,
    member,
    now,
)
from label.handling.models import FlagKind


@pytest.fixture
def officer(person_with):  # noqa: F811
    return person_with("instruction", "view_dossier", "instruct_dossier")


@pytest.fixture
def reader(person_with):  # noqa: F811
    return person_with("lecture", "view_dossier")


@pytest.fixture
def editor(person_with):  # noqa: F811
    return person_with("redaction")


@pytest.fixture
def kind(db):
    return FlagKind.objects.create(name_fr="À vérifier", name_ar="للتحقق", colour="warning")
