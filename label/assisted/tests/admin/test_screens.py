from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from accounts.models import Invitation
from label.assisted.models import PaperEntry
from label.assisted.services.ready import mark_ready
from label.assisted.tests.conftest import typed
from label.dossiers.models import Dossier
from label.eligibility.tests.conftest import send

BEGIN = reverse("paper_entries:begin")
LIST = reverse("dossier_admin:index")


@pytest.fixture
def keying(client, officer):
    client.force_login(officer)
    return client


def filled(call, **rest):
    return {
        "commune": "Exemple",
        "call": call.pk,
        "received_on": "2026-11-21",
        "paper_reference": "BO 117/2026",
        "language": "ar",
        "reason": "Pas de connexion.",
    } | rest


def screen(entry):
    return reverse("paper_entries:entry", args=[entry.pk])


def listed(client, **query):
    return [one.pk for one in client.get(LIST, query).context["object_list"]]


def test_an_officer_begins_from_the_list(keying, call, commune):
    assert BEGIN in keying.get(LIST).content.decode()
    answer = keying.post(BEGIN, filled(call))
    entry = PaperEntry.objects.get()
    assert (answer.status_code, answer.url) == (302, screen(entry))
    assert (entry.dossier.commune, entry.dossier.language) == (commune, "ar")
    page = keying.get(screen(entry)).content.decode()
    assert reverse("dossiers:overview", args=[entry.dossier.public_id]) in page


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("received_on", "2026-11-23", "un papier se saisit une fois reçu"),
        ("received_on", "2026-11-01", "à partir de l&#x27;ouverture"),
        ("reason", "", "Champ requis"),
        ("commune", "Nulle part", "Aucune commune"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(keying, call, commune, field, value, words):
    answer = keying.post(BEGIN, filled(call, **{field: value}))
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field])
    page = answer.content.decode()
    assert (words in page, "BO 117/2026" in page, Dossier.objects.count()) == (True, True, 0)


def test_after_the_closing_the_screen_leads_to_an_extension_for_this_commune(keying, call, commune):
    with time_machine.travel(call.closes_at + timedelta(days=1), tick=False):
        answer = keying.post(BEGIN, filled(call))
    assert answer.status_code == 422
    link = f"{reverse('dossier_admin:extend')}?call={call.pk}&amp;commune={commune.code}"
    assert link in answer.content.decode()


def test_another_paper_of_the_commune_is_refused_with_the_way_to_the_first(keying, call, entry):
    answer = keying.post(BEGIN, filled(call, paper_reference="BO 118/2026"))
    assert (answer.status_code, screen(entry) in answer.content.decode()) == (422, True)


def test_what_was_sent_is_refused_in_words(keying, call, entry, officer, member, now):
    typed(entry.dossier, officer, now, name="Exemple")
    send(entry.dossier, member, now)
    answer = keying.post(BEGIN, filled(call))
    assert "a déjà envoyé son dossier" in answer.content.decode()


def test_the_entry_is_handed_over_and_says_who_is_told(keying, entry, officer, member, now):
    assert "point.focal@commune.example" in keying.get(screen(entry)).content.decode()
    refused = keying.post(screen(entry), {"do": "ready"}, follow=True)
    assert "Rien n&#x27;est encore saisi" in refused.content.decode()
    typed(entry.dossier, officer, now, name="Exemple")
    assert keying.post(screen(entry), {"do": "ready"}).status_code == 302
    entry.refresh_from_db()
    page = keying.get(screen(entry)).content.decode()
    assert (entry.standing, 'value="ready"' in page, 'value="withdraw"' in page) == (
        "ready",
        False,
        True,
    )


def test_without_members_the_screen_asks_for_the_contact_and_invites(keying, entry, officer, now):
    typed(entry.dossier, officer, now, name="Exemple")
    for contact in ("", "personne", officer.email):
        answer = keying.post(screen(entry), {"do": "ready", "contact": contact, "role": "director"})
        assert (answer.status_code, list(answer.context["contact"].errors)) == (422, ["contact"])
    posted = {"do": "ready", "contact": "maire@commune.example", "role": "president"}
    assert keying.post(screen(entry), posted).status_code == 302
    again = posted | {"do": "invite", "contact": "autre@commune.example"}
    assert keying.post(screen(entry), again).status_code == 302
    assert Invitation.objects.count() == 2


def test_withdrawing_owes_its_reason(keying, entry):
    answer = keying.post(screen(entry), {"do": "withdraw", "reason": " "})
    assert (answer.status_code, list(answer.context["withdrawing"].errors)) == (422, ["reason"])
    assert keying.post(screen(entry), {"do": "withdraw", "reason": "Erreur."}).status_code == 302
    page = keying.get(screen(entry)).content.decode()
    assert ("Erreur." in page, "<form" in page.split("<main")[1]) == (True, False)


def test_the_closing_that_comes_in_between_is_told_with_the_way_to_an_extension(
    keying, entry, officer, call, now
):
    typed(entry.dossier, officer, now, name="Exemple")
    with time_machine.travel(call.closes_at, tick=False):
        page = keying.post(screen(entry), {"do": "ready"}, follow=True).content.decode()
    assert "L’appel ne reçoit pas de dossier de cette commune" in page
    assert reverse("dossier_admin:extend") in page


def test_for_whom_it_is_not_the_screens_do_not_exist(client, call, entry, reader):
    client.force_login(reader)
    for address in (BEGIN, screen(entry)):
        assert client.get(address).status_code == 404
        assert client.post(address, filled(call, do="withdraw")).status_code == 404
    assert BEGIN not in client.get(LIST).content.decode()
    entry.refresh_from_db()
    assert entry.standing == "keying"


def test_the_dossiers_page_shows_the_facts_and_only_typists_the_way(
    client, keying, entry, officer, reader
):
    address = reverse("dossier_admin:inspect", args=[entry.dossier_id])
    page = keying.get(address).content.decode()
    for words in ("BO 117/2026", "21 novembre 2026", officer.email, 'href="#paper"'):
        assert words in page, words
    assert screen(entry) in page
    assert "Saisie d&#x27;un dossier papier commencée" in page
    client.force_login(reader)
    page = client.get(address).content.decode()
    assert ("BO 117/2026" in page, screen(entry) in page) == (True, False)


def test_the_list_is_narrowed_by_where_the_paper_stands(
    keying, entry, officer, member, now, django_assert_num_queries
):
    key = entry.dossier_id
    found = {"any": [key], "keying": [key], "ready": [], "confirmed": [], "withdrawn": []}
    assert {name: listed(keying, paper=name) for name in found} == found
    typed(entry.dossier, officer, now, name="Exemple")
    mark_ready(entry=entry, by=officer, now=now)
    assert (listed(keying, paper="keying"), listed(keying, paper="ready")) == ([], [key])
    page = keying.get(LIST, {"columns": "paper"}).content.decode()
    assert "En attente de la commune</span>" in page
