from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from accounts.models import Membership
from label.dossiers.models import Dossier


def start(client, call, **fields):
    return client.post(reverse("dossiers:start", args=[call.slug]), fields)


@pytest.fixture
def newcomer(client, stranger):
    client.force_login(stranger, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_the_first_person_of_a_commune_opens_its_space_and_its_dossier(
    newcomer, stranger, call, commune
):
    answer = start(newcomer, call, commune="مثال", role="president")
    dossier = Dossier.objects.get()
    assert answer.url == reverse("dossiers:overview", args=[dossier.public_id])
    assert Membership.objects.get().role == "president"


def test_a_space_that_is_taken_is_not_entered(newcomer, member, call, commune):
    answer = start(newcomer, call, commune="Exemple", role="president")
    assert answer.status_code == 422
    assert Dossier.objects.count() == 0
    assert Membership.objects.count() == 1
    page = answer.content.decode()
    assert f'action="{reverse("spaces:ask", args=[commune.code])}"' in page
    assert member.email not in page


def test_a_member_finds_the_way_to_the_space(client, member, commune):
    client.force_login(member, backend="django.contrib.auth.backends.ModelBackend")
    page = client.get(reverse("dossiers:list")).content.decode()
    assert f'href="{reverse("spaces:show", args=[commune.code])}"' in page


def test_bad_input_is_told_and_kept(newcomer, call, commune):
    answer = start(newcomer, call, commune="Nulle part", role="king")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Nulle part" in page
    assert 'href="#id_commune"' in page


@pytest.mark.parametrize(("days", "words"), [(-2, "21 novembre 2026"), (2, "23 novembre 2026")])
def test_outside_its_time_the_call_says_when(newcomer, call, now, days, words):
    with time_machine.travel(now + timedelta(days=days), tick=False):
        page = newcomer.get(reverse("dossiers:start", args=[call.slug])).content.decode()
    assert words in page
    assert '<form method="post" novalidate' not in page


def test_whoever_comes_back_is_led_to_the_dossier(visitor, dossier, call):
    answer = visitor.get(reverse("dossiers:start", args=[call.slug]))
    assert answer.url == reverse("dossiers:overview", args=[dossier.public_id])


def test_a_call_that_does_not_exist_is_not_found(newcomer):
    assert newcomer.get(reverse("dossiers:start", args=["nulle-part"])).status_code == 404


def test_the_space_lists_dossiers_and_open_calls(visitor, dossier, call):
    page = visitor.get(reverse("dossiers:list")).content.decode()
    assert dossier.reference in page
    assert reverse("dossiers:start", args=[call.slug]) not in page
