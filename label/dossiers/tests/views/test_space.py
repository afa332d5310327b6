from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from accounts.models import Membership
from accounts.services.errors import TooMany
from label.dossiers.models import Dossier, Extension
from territory.models import Commune


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


def listed(client):
    page = client.get(reverse("dossiers:list"))
    return [(call.slug, call.closing) for call in page.context["calls"]]


def test_a_closed_call_is_listed_for_the_commune_that_was_given_time(
    visitor, call, commune, now, db
):
    later = call.closes_at + timedelta(days=5)
    with time_machine.travel(call.closes_at + timedelta(days=1), tick=False):
        assert listed(visitor) == []
        Extension.objects.create(
            call=call,
            commune=commune,
            closed_at=call.closes_at,
            closes_at=later,
            reason_fr="Crue.",
            reason_ar="فيضان.",
            granted_at=now,
        )
        assert listed(visitor) == [(call.slug, later)]


def test_a_call_stays_listed_while_one_of_the_persons_communes_has_no_dossier(
    visitor, dossier, member, call
):
    assert listed(visitor) == []
    second = Commune.objects.create(
        code="C2",
        name_fr="Voisine",
        name_ar="جارة",
        milieu="rural",
        province=dossier.commune.province,
    )
    Membership.objects.create(user=member, commune=second, role="director")
    assert listed(visitor) == [(call.slug, call.closes_at)]


def test_who_has_opened_as_many_spaces_as_a_day_allows_is_told(
    newcomer, call, commune, monkeypatch
):
    def full(**_act):
        raise TooMany

    monkeypatch.setattr("label.dossiers.views.space.claim_space", full)
    answer = start(newcomer, call, commune="Exemple", role="president")
    assert answer.status_code == 429
    assert "demain" in answer.content.decode()
