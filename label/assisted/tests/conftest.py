from datetime import date

import pytest
from django.contrib.auth.models import Permission

from accounts.models import User
from label.assisted.services.begin import begin_entry
from label.dossiers.services.answers import save_answers
from label.dossiers.tests.conftest import (  # noqa: F401
    call,
    commune,
    member,
    now,
    pdf,
    stranger,
)

RIGHTS = ("access_admin", "view_dossier", "instruct_dossier", "key_in_dossier")
PAPER = {
    "received_on": date(2026, 11, 21),
    "paper_reference": "BO 117/2026",
    "reason": "La commune n'a pas de connexion.",
    "language": "fr",
}


def officer_with(name, *rights):
    user = User.objects.create_user(f"{name}@lcc.example", language="fr", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=rights))
    return User.objects.get(pk=user.pk)


@pytest.fixture
def officer(db):
    return officer_with("saisie", *RIGHTS, "recover_space", "add_extension")


@pytest.fixture
def colleague(db):
    return officer_with("collegue", *RIGHTS)


@pytest.fixture
def reader(db):
    return officer_with("lecture", "access_admin", "view_dossier", "instruct_dossier")


@pytest.fixture
def begin(call, commune, officer, now):  # noqa: F811
    """Begin to key in the commune's paper, two days after it came."""

    def make(**rest):
        given = {"call": call, "commune": commune, "by": officer, "now": now, **PAPER}
        return begin_entry(**given | rest)

    return make


@pytest.fixture
def entry(begin):
    return begin()


def typed(dossier, user, at, **words):
    answers = {f"k-{name}": one for name, one in words.items()}
    return save_answers(dossier=dossier, user=user, typed=answers, now=at)
