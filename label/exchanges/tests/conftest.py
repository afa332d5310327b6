from datetime import timedelta

import pytest

from label.dossiers.services.start import start_dossier
from label.dossiers.tests.conftest import call, commune, member, now, stranger  # noqa: F401
from label.eligibility.tests.conftest import officer, reader, send  # noqa: F401
from label.exchanges.services.complement import request_complement

WEEK = timedelta(days=7)
SOON = timedelta(days=30)


@pytest.fixture
def later(now):  # noqa: F811
    """An instant after the call has closed."""
    return now + timedelta(days=10)


@pytest.fixture
def sent(call, commune, member, now):  # noqa: F811
    dossier = start_dossier(call=call, commune=commune, user=member, language="fr", now=now)
    send(dossier, member, now)
    dossier.refresh_from_db()
    return dossier


@pytest.fixture
def ask(sent, officer, later):  # noqa: F811
    """Ask for a complement; it is due a week after `later`."""

    def make(*questions, **rest):
        given = {
            "dossier": sent,
            "questions": questions or ("k-name",),
            "reason_fr": "Le nom manque.",
            "reason_ar": "الاسم ناقص.",
            "due_at": later + WEEK,
            "by": officer,
            "now": later,
        }
        complement = request_complement(**given | rest)
        sent.refresh_from_db()
        return complement

    return make
