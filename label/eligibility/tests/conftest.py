import copy
import uuid

import pytest
from django.contrib.auth.models import Permission

from accounts.models import User
from label.calls.domain.form import digest
from label.calls.models import FormVersion
from label.dossiers.domain.snapshot import fingerprint, freeze
from label.dossiers.models import AnswerFile
from label.dossiers.selectors import filed_papers, form_of, typed_answers
from label.dossiers.services.advance import advance
from label.dossiers.services.answers import save_answers
from label.dossiers.services.start import start_dossier
from label.dossiers.services.submit import submit_dossier
from label.dossiers.tests.conftest import (  # noqa: F401
    NOW,
    SCHEMA,
    call,
    commune,
    member,
    now,
    stranger,
    words,
)
from records.models import PrivateFile


def prerequisite(code, question, value, proofs=()):
    return {
        "code": code,
        "domain": "transparency",
        "title": words(f"Prérequis {code}"),
        "reason": words(f"Motif {code}"),
        "requirements": [{"question": question, "operator": "is", "value": value}],
        "mode": "all",
        "proofs": list(proofs),
    }


PREREQUISITES = [
    prerequisite("site", "site", "yes"),
    prerequisite("named", "name", "Exemple", proofs=["proof"]),
]


@pytest.fixture
def judging_call(call):  # noqa: F811
    schema = copy.deepcopy(SCHEMA) | {"prerequisites": PREREQUISITES}
    call.published_version = FormVersion.objects.create(
        call=call, number=2, schema=schema, digest=digest(schema), published_at=NOW
    )
    call.save()
    return call


@pytest.fixture
def officer(db):
    user = User.objects.create_user(email="instruction@lcc.example", is_staff=True)
    names = ("view_dossier", "instruct_dossier", "access_admin")
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    return user


@pytest.fixture
def reader(db):
    user = User.objects.create_user(email="lecture@lcc.example", is_staff=True)
    names = ("view_dossier", "access_admin")
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    return user


def send(dossier, member, now, **typed):  # noqa: F811
    answers = {"k-name": "Exemple", "k-site": "no", "k-agreed": "yes"} | typed
    save_answers(dossier=dossier, user=member, typed=answers, now=now)
    if not AnswerFile.objects.filter(dossier=dossier).exists():
        paper = PrivateFile.objects.create(
            key=uuid.uuid4().hex,
            name="preuve.pdf",
            size=12,
            sha256="ab" * 32,
            media_type="application/pdf",
            uploaded_at=now,
        )
        AnswerFile.objects.create(dossier=dossier, question="k-proof", file=paper, added_at=now)
    frozen = freeze(form_of(dossier), typed_answers(dossier), filed_papers(dossier))
    return submit_dossier(
        dossier=dossier,
        user=member,
        language="fr",
        key=uuid.uuid4(),
        fingerprint=fingerprint(frozen),
        now=now,
    )


@pytest.fixture
def dossier(judging_call, commune, member, now):  # noqa: F811
    return start_dossier(call=judging_call, commune=commune, user=member, language="fr", now=now)


@pytest.fixture
def deposit(dossier, member, officer, now):  # noqa: F811
    sent = send(dossier, member, now)
    advance(dossier=dossier, verb="begin_screening", by=officer, now=now)
    return sent
