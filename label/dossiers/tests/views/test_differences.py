"""What differs from what was sent, as both sides see it."""

import uuid

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from accounts.models import User
from label.dossiers.domain.snapshot import fingerprint, freeze
from label.dossiers.selectors import filed_papers, form_of, typed_answers
from label.dossiers.services.answers import save_answers
from label.dossiers.services.files import attach_file
from label.dossiers.services.submit import submit_dossier

TOLD = "Ce qui diffère de ce qui a été envoyé"


def send(dossier, member, now):
    content = freeze(form_of(dossier), typed_answers(dossier), filed_papers(dossier))
    return submit_dossier(
        dossier=dossier,
        user=member,
        language="fr",
        key=uuid.uuid4(),
        fingerprint=fingerprint(content),
        now=now,
    )


@pytest.fixture
def sent(dossier, member, pdf, now):
    typed = {"k-name": "Exemple", "k-site": "no", "k-agreed": "yes"}
    save_answers(dossier=dossier, user=member, typed=typed, now=now)
    attach_file(dossier=dossier, question="k-proof", uploaded=pdf(), user=member, now=now)
    send(dossier, member, now)
    dossier.refresh_from_db()
    return dossier


def pages(visitor, dossier):
    names = ("dossiers:overview", "dossiers:review")
    return [visitor.get(reverse(n, args=[dossier.public_id])).content.decode() for n in names]


def test_nothing_differs_right_after_sending(visitor, sent):
    assert [TOLD in page for page in pages(visitor, sent)] == [False, False]


def test_the_commune_sees_each_question_that_differs_with_the_way_to_it(visitor, sent, member, now):
    save_answers(dossier=sent, user=member, typed={"k-name": "Autre"}, now=now)
    step = reverse("dossiers:step", args=[sent.public_id, 1])
    for page in pages(visitor, sent):
        assert TOLD in page
        assert f'<a href="{step}#q-k-name">name</a>' in page
        assert f'<a href="{step}#q-k-site">' not in page


def test_the_officer_sees_what_the_second_deposit_changed(client, sent, member, now):
    save_answers(dossier=sent, user=member, typed={"k-name": "Autre"}, now=now)
    send(sent, member, now)
    officer = User.objects.create_user("equipe@lcc.example", language="fr")
    officer.user_permissions.set(
        Permission.objects.filter(codename__in=("access_admin", "view_dossier"))
    )
    client.force_login(officer)
    page = client.get(reverse("dossier_admin:inspect", args=[sent.pk])).content.decode()
    assert "<td>name</td><td>réponse modifiée</td>" in page
    assert "<td>site</td>" not in page
