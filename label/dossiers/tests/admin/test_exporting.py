import json

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.urls import reverse

from accounts.models import User
from label.dossiers.models import Dossier
from records.models import JournalEntry
from territory.models import Commune


@pytest.fixture(autouse=True)
def at_now(now):
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def visit(client):
    def signed_in(*permissions):
        person = User.objects.create_user("equipe@lcc.example", language="fr")
        names = ("access_admin", "view_dossier", *permissions)
        person.user_permissions.set(Permission.objects.filter(codename__in=names))
        client.force_login(person)
        return lambda **chosen: client.get(reverse("dossier_admin:index"), chosen)

    return signed_in


@pytest.fixture
def other(call, commune, dossier, now):
    neighbour = Commune.objects.create(
        code="01.111.01.2",
        name_fr="Voisine",
        name_ar="جارة",
        search_key="voisine",
        province=commune.province,
        milieu="urban",
    )
    return Dossier.objects.create(
        call=call,
        commune=neighbour,
        reference="LCC-AUTRE",
        form_version=call.published_version,
        language="fr",
        started_at=now,
        changed_at=now,
    )


def body(answer):
    return b"".join(answer.streaming_content).decode()


@pytest.mark.parametrize("chosen", [{"milieu": "rural"}, {"q": "Exemple"}])
def test_files_hold_what_filters_and_search_leave(visit, dossier, other, chosen):
    answer = visit("instruct_dossier")(export="json", **chosen)
    told = [one["reference"] for one in json.loads(body(answer))["dossiers"]]
    assert told == [dossier.reference]
    assert "no-store" in answer["Cache-Control"]


def test_an_export_is_written_down_without_what_was_searched_for(visit, dossier, other):
    visit("decide_dossier")(export="csv", q="Exemple", milieu="rural", state="Karim Alaoui")
    entry = JournalEntry.objects.get(verb="dossiers.exported")
    assert entry.data["form"] == "csv"
    assert entry.data["filters"]["milieu"] == ["rural"]
    assert entry.data["filters"]["q"] == ["*"]
    assert "Karim" not in json.dumps(entry.data)


def test_readers_read_and_take_nothing_out(visit, dossier):
    read = visit()
    assert "export=" not in read().content.decode()
    assert read(export="json").status_code == 404
    assert not JournalEntry.objects.filter(verb="dossiers.exported").exists()
