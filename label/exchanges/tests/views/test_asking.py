import pytest
import time_machine
from django.urls import reverse

from accounts.services.tokens import make_token
from label.dossiers.domain.marks import shown_digest
from label.dossiers.tests.api.conftest import Program
from label.exchanges.models import Complement

BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture(autouse=True)
def at_later(later):
    with time_machine.travel(later, tick=False):
        yield


@pytest.fixture
def asking(client, officer, sent):
    client.force_login(officer, backend=BACKEND)
    return reverse("complements:complement", args=[sent.pk])


FILLED = {
    "do": "ask",
    "questions": ["k-name"],
    "reason_fr": "Le nom manque.",
    "reason_ar": "الاسم ناقص.",
    "due_at": "2026-12-09 16:30",
}


def test_an_officer_asks_extends_and_closes(client, asking, sent):
    assert client.post(asking, FILLED).status_code == 302
    complement = Complement.objects.get()
    assert (complement.questions, f"{complement.due_at:%d %H:%M}") == (["k-name"], "09 16:30")
    client.post(asking, {"do": "extend", "due_at": "2026-12-10 16:30"})
    complement.refresh_from_db()
    assert f"{complement.due_at:%d %H:%M}" == "10 16:30"
    page = client.get(reverse("dossier_admin:inspect", args=[sent.pk])).content.decode()
    assert asking in page
    client.post(asking, {"do": "close"})
    complement.refresh_from_db()
    assert complement.is_open is False


def test_what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost(client, asking):
    answer = client.post(asking, FILLED | {"due_at": "2026-11-01 10:00"})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["due_at"])
    assert "Le nom manque." in answer.content.decode()
    answer = client.post(asking, FILLED | {"questions": ["k-url"]})
    assert list(answer.context["form"].errors) == ["questions"]
    assert Complement.objects.count() == 0


def test_who_only_reads_sees_no_button_and_is_refused(client, asking, reader):
    client.force_login(reader, backend=BACKEND)
    assert client.get(asking).context["form"] is None
    assert client.post(asking, FILLED).status_code == 404


def test_the_list_says_what_is_overdue(client, asking, ask, later):
    complement = ask()
    with time_machine.travel(complement.due_at, tick=False):
        rows = client.get(reverse("complements:waiting")).context["listed"]
    assert rows == [(complement, True)]


def test_the_commune_reads_what_is_asked_and_changes_nothing_else(
    client, ask, sent, member, posted
):
    ask("k-name")
    client.force_login(member, backend=BACKEND)
    overview = client.get(reverse("dossiers:overview", args=[sent.public_id])).content.decode()
    assert ("Le nom manque." in overview, "#asked-k-name" in overview) == (True, True)
    step = reverse("dossiers:step", args=[sent.public_id, 1])
    page = client.get(step).content.decode()
    assert [f'name="b-k-{name}"' in page for name in ("name", "near")] == [True, False]
    assert client.post(step, posted(sent, name="Corrigé", near="ailleurs")).status_code == 409
    mark = shown_digest("Exemple")
    answer = client.post(step, {"do": "continue", "b-k-name": mark, "q-k-name": "Corrigé"})
    assert answer.url == reverse("dossiers:review", args=[sent.public_id])
    second = client.get(reverse("dossiers:step", args=[sent.public_id, 2]))
    assert second.context["window"] == "closed"


def test_a_program_meets_the_same_gate(client, ask, sent, member, later):
    ask("k-name")
    token = make_token(
        commune=sent.commune, name="Programme", scope="submit", days=30, by=member, now=later
    )[1]
    program = Program(client, token)
    told = program.get(f"/{sent.public_id}").json()
    assert (told["window"], told["complement"]["questions"]) == ("open", ["name"])
    refused = program.save(sent, {"name": "Corrigé", "site": True})
    assert (refused.status_code, refused.json()["type"].rpartition("#")[2]) == (
        409,
        "question-not-open",
    )
    assert program.save(sent, {"name": "Corrigé"}).status_code == 200
    assert program.send(sent).json()["number"] == 2


def test_complements_and_messages_stand_in_the_contents_of_the_dossiers_page(client, asking, sent):
    page = client.get(reverse("dossier_admin:inspect", args=[sent.pk]))
    titles = {one.name: str(one.title) for one in page.context["panels"]}
    assert (titles["complements"], titles["messages"]) == ("Compléments", "Messages")
    assert '<a href="#complements">Compléments</a>' in page.content.decode()
