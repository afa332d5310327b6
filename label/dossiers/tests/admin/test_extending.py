from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.urls import reverse

from accounts.models import User
from label.dossiers.models import Extension
from records.models import OutboxMessage

GIVEN = {
    "closes_at": "2026-11-30 16:30",
    "reason_fr": "Intempéries.",
    "reason_ar": "سوء الأحوال الجوية.",
}


@pytest.fixture(autouse=True)
def at_now(now):
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def officer(db):
    return someone("access_admin", "view_dossier", "add_extension")


@pytest.fixture
def screen(client, officer):
    client.force_login(officer)
    return Screen(client)


class Screen:
    def __init__(self, client):
        self.client = client
        self.address = reverse("dossier_admin:extend")

    def post(self, call, commune="", **given):
        return self.client.post(
            self.address, {"call": call.pk, "commune": commune, **GIVEN, **given}
        )


def someone(*permissions):
    person = User.objects.create_user("equipe@lcc.example", language="fr")
    person.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    return person


def test_a_call_is_extended_for_all_and_those_concerned_are_told(screen, call, dossier, officer):
    assert screen.post(call).url == screen.address
    call.refresh_from_db()
    given = Extension.objects.get()
    assert (given.commune, given.granted_by) == (None, officer)
    assert call.closes_at.isoformat() == "2026-11-30T16:30:00+00:00"
    assert OutboxMessage.objects.get().to == "point.focal@commune.example"
    page = screen.client.get(screen.address).content.decode()
    assert "30 novembre 2026" in page
    assert "Intempéries." in page


def test_one_commune_is_given_time_alone(screen, call, commune, dossier):
    before = call.closes_at
    screen.post(call, commune="مثال")
    call.refresh_from_db()
    assert (call.closes_at, Extension.objects.get().commune) == (before, commune)


def test_the_dossier_leads_to_the_screen_with_its_commune_filled_in(screen, call, dossier):
    reading = screen.client.get(reverse("dossier_admin:inspect", args=[dossier.pk]))
    link = f"{screen.address}?call={call.pk}&amp;commune={dossier.commune.code}"
    assert link in reading.content.decode()
    query = {"call": call.pk, "commune": dossier.commune.code}
    page = screen.client.get(screen.address, query).content.decode()
    assert f'value="{dossier.commune.label}"' in page


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("closes_at", "2026-11-23 10:00", "postérieur à la clôture actuelle"),
        ("closes_at", "demain", "valide"),
        ("closes_at", "", "Champ requis"),
        ("reason_ar", "", "Champ requis"),
        ("reason_fr", "   ", "Champ requis"),
        ("commune", "Nulle part", "Aucune commune"),
    ],
)
def test_what_cannot_be_granted_is_told_and_what_was_typed_stays(screen, call, field, value, words):
    answer = screen.post(call, **{field: value})
    page = answer.content.decode()
    assert (answer.status_code, Extension.objects.count()) == (422, 0)
    assert words in page
    assert ("Intempéries." in page) == (field != "reason_fr")


def test_an_instant_in_the_past_is_refused_once_the_call_is_closed(screen, call, now):
    with time_machine.travel(now + timedelta(days=9), tick=False):
        answer = screen.post(call)
    assert "Indiquez un instant à venir" in answer.content.decode()
    assert Extension.objects.count() == 0


@pytest.mark.parametrize("permissions", [("view_dossier",), ()])
def test_who_may_not_extend_neither_sees_nor_does_it(client, call, permissions, db):
    client.force_login(someone("access_admin", *permissions))
    address = reverse("dossier_admin:extend")
    for answer in (client.get(address), client.post(address, {"call": call.pk, **GIVEN})):
        assert answer.status_code == 404
    assert Extension.objects.count() == 0
