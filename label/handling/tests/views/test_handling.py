import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import escape

from label.dossiers.models import Dossier
from label.dossiers.refusals import refusal_words
from label.dossiers.services.errors import NotByItself, NotThisWay
from label.handling.models import Assignment, Flag, Note, SavedView
from label.handling.services.assign import assign
from label.handling.services.flags import raise_flag
from territory.models import Commune

LIST = reverse("dossier_admin:index")
MANY = reverse("handling:many")


@pytest.fixture
def acting(client, officer):
    client.force_login(officer)
    return client


@pytest.fixture
def other(dossier, commune, now):
    return make(dossier, commune, 1, now)


def make(dossier, commune, number, now):
    place = Commune.objects.create(
        code=f"03.333.{number:03}",
        name_fr=f"Autre {number}",
        name_ar="أخرى",
        search_key="|autre|",
        province=commune.province,
        milieu="rural",
    )
    return Dossier.objects.create(
        reference=f"LCC-2026-AAAAA-{number:02}",
        call=dossier.call,
        commune=place,
        form_version=dossier.form_version,
        language="fr",
        state="submitted",
        started_at=now,
        changed_at=now,
    )


def listed(client, **query):
    return {one.pk for one in client.get(LIST, query).context["object_list"]}


def test_the_list_is_narrowed_by_assignee_and_flag(acting, officer, dossier, other, kind, now):
    assign(dossier=dossier, officer=officer, by=officer, now=now)
    raise_flag(dossier=other, kind=kind, by=officer, now=now)
    assert listed(acting, assignee="mine") == {dossier.pk}
    assert listed(acting, assignee=officer.pk) == {dossier.pk}
    assert listed(acting, assignee="nobody") == {other.pk}
    assert listed(acting, flag=kind.pk) == {other.pk}
    assert "À vérifier" in acting.get(LIST).content.decode()


def test_thirty_rows_ask_as_much_as_two(acting, officer, dossier, other, kind, commune, now):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            acting.get(LIST)
        return len(queries)

    for one in (dossier, other):
        assign(dossier=one, officer=officer, by=officer, now=now)
        raise_flag(dossier=one, kind=kind, by=officer, now=now)
    asked()
    few = asked()
    for number in range(2, 30):
        one = make(dossier, commune, number, now)
        Assignment.objects.create(dossier=one, officer=officer, assigned_at=now)
        Flag.objects.create(dossier=one, kind=kind, raised_at=now)
    assert asked() == few


def test_an_act_on_many_tells_of_each(acting, dossier, other):
    ticked = {"dossier": [dossier.pk, other.pk], "do": "begin_screening", "within": "?q=x"}
    answer = acting.post(MANY, ticked)
    assert answer.url == f"{LIST}?q=x"
    other.refresh_from_db()
    assert other.state == "screening"
    page = acting.get(LIST).content.decode()
    assert "Fait pour \u20681\u2069 dossier" in page
    assert f"\u2068{dossier.reference}\u2069 — {refusal_words(NotThisWay('', ''))}" in page


def test_no_act_asks_the_browser_for_what_the_others_need(acting, dossier):
    pages = (LIST, reverse("dossier_admin:inspect", args=[dossier.pk]))
    for page in pages:
        found = re.findall(r"<form([^>]*handling-many[^>]*)>", acting.get(page).content.decode())
        assert ["novalidate" in attributes.split() for attributes in found] == [True]


def test_many_are_assigned_and_flagged(acting, officer, dossier, other, kind):
    ticked = {"dossier": [dossier.pk, other.pk]}
    acting.post(MANY, ticked | {"do": "assign", "officer": officer.pk})
    acting.post(MANY, ticked | {"do": "flag", "kind": kind.pk})
    assert (Assignment.objects.count(), Flag.objects.count()) == (2, 2)


@pytest.mark.parametrize(
    "given",
    [
        {"do": "assign"},
        {"do": "flag", "kind": "9999"},
        {"do": "nothing"},
        {"do": "begin_screening", "dossier": ["x"]},
        {"within": "https://elsewhere.example/"},
    ],
)
def test_what_cannot_be_done_changes_nothing_and_stays_here(acting, dossier, given):
    answer = acting.post(MANY, {"dossier": [dossier.pk]} | given)
    assert (answer.status_code, answer.url) == (302, LIST)
    assert (Assignment.objects.count(), Flag.objects.count()) == (0, 0)


def test_the_page_of_the_dossier_assigns_flags_and_notes(acting, officer, dossier, kind):
    address = reverse("handling:act", args=[dossier.pk])
    acting.post(address, {"do": "assign", "officer": officer.pk})
    acting.post(address, {"do": "flag", "kind": kind.pk})
    answer = acting.post(f"{address}?q=x", {"do": "note", "text": " Appeler\u202e demain.\r\n"})
    assert answer.url == f"{reverse('dossier_admin:inspect', args=[dossier.pk])}?q=x#notes"
    assert Note.objects.get().text == "Appeler demain."
    page = acting.get(reverse("dossier_admin:inspect", args=[dossier.pk])).content.decode()
    assert "Appeler demain." in page
    assert "Note interne ajoutée" in page
    acting.post(address, {"do": f"unassign:{Assignment.objects.get().pk}"})
    acting.post(address, {"do": f"unflag:{Flag.objects.get().pk}"})
    assert (Assignment.objects.count(), Flag.objects.count()) == (0, 0)


@pytest.mark.parametrize("text", ["", "  \u202e ", "a" * 4001])
def test_a_note_that_cannot_be_kept_comes_back_with_its_words(acting, dossier, text):
    answer = acting.post(reverse("handling:act", args=[dossier.pk]), {"do": "note", "text": text})
    assert (answer.status_code, Note.objects.count()) == (422, 0)
    assert answer.context["form"]["text"].value() == text


def test_another_dossiers_assignment_is_left_alone(acting, officer, dossier, other, now):
    mine = assign(dossier=dossier, officer=officer, by=officer, now=now)
    acting.post(reverse("handling:act", args=[other.pk]), {"do": f"unassign:{mine.pk}"})
    assert Assignment.objects.get() == mine


def test_who_only_reads_sees_and_does_nothing(client, reader, dossier):
    client.force_login(reader)
    assert "handling-many" not in client.get(LIST).content.decode()
    page = client.get(reverse("dossier_admin:inspect", args=[dossier.pk])).content.decode()
    assert "Notes internes" in page
    assert 'value="note"' not in page
    answers = [client.post(MANY), client.post(reverse("handling:act", args=[dossier.pk]))]
    assert [one.status_code for one in answers] == [404, 404]


def test_a_view_is_saved_opened_renamed_shared_and_removed(acting, client, reader, dossier):
    add = f"{reverse('handling:add_view')}?state=draft&p=2&columns=milieu"
    assert acting.post(add, {"name": "Brouillons"}).url == f"{LIST}?columns=milieu&state=draft"
    view = SavedView.objects.get()
    assert acting.get(reverse("handling:view", args=[view.pk])).url.endswith("state=draft")
    assert "Brouillons" in acting.get(LIST).content.decode()
    again = acting.post(add, {"name": "Brouillons"})
    assert (again.status_code, SavedView.objects.count()) == (422, 1)
    change = reverse("handling:change_view", args=[view.pk])
    acting.post(change, {"name": "Nos brouillons", "is_shared": "on"})
    client.force_login(reader)
    assert "Nos brouillons" in client.get(LIST).content.decode()
    assert client.post(change, {"name": "Pris"}).status_code == 404
    assert client.post(reverse("handling:remove_view", args=[view.pk])).status_code == 404
    client.force_login(view.owner)
    client.post(reverse("handling:remove_view", args=[view.pk]))
    assert SavedView.objects.count() == 0


def test_a_private_view_does_not_exist_for_others(client, reader, officer, now):
    view = SavedView.objects.create(owner=officer, name="Miens", query="", saved_at=now)
    client.force_login(reader)
    assert client.get(reverse("handling:view", args=[view.pk])).status_code == 404


@pytest.mark.parametrize("name", ["views", "add_view"])
def test_for_editors_there_are_no_views(client, editor, name):
    client.force_login(editor)
    assert client.get(reverse(f"handling:{name}")).status_code == 404
    assert client.get(reverse("flag_kinds:index")).status_code == 302


def test_the_assigned_is_told_on_the_first_page_of_the_admin(acting, officer, other, now):
    assign(dossier=other, officer=officer, by=officer, now=now)
    page = acting.get(reverse("wagtailadmin_home")).content.decode()
    assert other.reference in page


def test_a_complement_without_its_questions_is_refused_in_words(acting, dossier):
    Dossier.objects.filter(pk=dossier.pk).update(state="screening")
    posted = {"do": "request_complement", "dossier": [dossier.pk]}
    page = acting.post(MANY, posted, follow=True).content.decode()
    dossier.refresh_from_db()
    assert dossier.state == "screening"
    assert escape(refusal_words(NotByItself("request_complement"))) in page
