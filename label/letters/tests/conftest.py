import pytest

from label.letters.demonstration import load
from label.letters.models import LetterTemplate
from label.selection.services.batches import lock_batch, propose
from label.selection.tests.conftest import (  # noqa: F401
    batch,
    call,
    committee,
    commune,
    make_dossier,
    member,
    now,
    officer,
    reader,
    speaker,
)

REASONS = [{"fr": "Pas de {publication}.", "ar": "لا نشر."}]


@pytest.fixture
def templates(db):
    load()
    return {one.kind: one for one in LetterTemplate.objects.all()}


@pytest.fixture
def refused(batch, make_dossier, officer, committee, now):  # noqa: F811
    dossiers = [make_dossier(n, "not_eligible") for n in range(3)]
    for one in dossiers:
        propose(batch=batch, dossier=one, outcome="not_retained", reasons=REASONS, by=officer)
    lock_batch(batch=batch, by=committee, now=now)
    return dossiers
