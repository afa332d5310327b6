from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from accounts.models import Membership, User
from label.dossiers.domain.marks import shown_digest
from label.dossiers.models import Answer, AnswerChange
from label.dossiers.selectors import typed_answers
from label.dossiers.services.answers import save_answers


@pytest.fixture
def save(visitor, dossier, posted):
    """Post one answer as an open page does, and return the fragments."""

    def post(code, value, page="mine", shown=None, **rest):
        key = f"k-{code}"
        data = {n: v for n, v in posted(dossier).items() if n == f"b-{key}"}
        if shown is not None:
            data[f"b-{key}"] = shown_digest(shown)
        address = reverse("dossiers:answer", args=[dossier.public_id, 1, key])
        return visitor.post(address, data | {f"q-{key}": value, "page": page} | rest)

    return post


@pytest.fixture
def colleague(commune):
    user = User.objects.create_user(
        email="presidente@commune.example", first_name="Aïcha", last_name="Exemple"
    )
    Membership.objects.create(user=user, commune=commune, role="president")
    return user


def test_one_answer_is_saved_by_itself_and_the_page_learns_its_mark(save, dossier):
    answer = save("name", "Exemple")
    page = answer.content.decode()
    assert (answer.status_code, answer["X-Saved"]) == (200, "1")
    assert typed_answers(dossier) == {"k-name": "Exemple"}
    assert f'name="b-k-name" value="{shown_digest("Exemple")}"' in page
    assert "Enregistré à <bdi>10:00</bdi>, pas encore déposé" in page


def test_a_wrong_answer_is_kept_and_told_but_not_while_it_is_typed(save, dossier):
    save("site", "yes")
    assert 'id="q-k-url-error"' in save("url", "non").content.decode()
    assert typed_answers(dossier)["k-url"] == "non"
    assert 'id="q-k-url-error"' not in save("url", "no", typing="1").content.decode()


def test_an_answer_that_is_emptied_is_not_wrong_yet(save):
    save("name", "Exemple")
    assert "-error" not in save("name", "").content.decode()


def test_an_answer_opens_a_question_on_the_open_page(save):
    page = save("site", "yes").content.decode()
    assert 'id="asked-k-url"' in page
    assert 'name="q-k-url"' in page
    assert 'id="step-nav"' in page


def test_a_question_without_an_answer_goes_silently(save):
    save("site", "yes")
    page = save("site", "no").content.decode()
    assert 'id="asked-k-url" hidden' in page
    assert "data-hide" not in page


def test_before_an_answer_is_hidden_one_is_warned_and_it_stays_in_the_draft(save, dossier):
    save("site", "yes")
    save("url", "https://commune.example")
    page = save("site", "no").content.decode()
    assert 'data-hide="k-url "' in page
    assert 'id="asked-k-url"' not in page
    assert f'value="restore:{AnswerChange.objects.get(question="k-site").pk}"' in page
    assert typed_answers(dossier)["k-url"] == "https://commune.example"


def test_errors_in_a_group_stand_in_the_rows_of_the_page(save):
    rows = {"q-k-partners-0-partner": "", "q-k-partners-0-since": ""}
    rows |= {"q-k-partners-1-partner": "A", "q-k-partners-1-since": "hier"}
    page = save("partners", "", **rows).content.decode()
    assert 'id="q-k-partners-1-since-error"' in page
    assert 'id="q-k-partners-0-since-error"' not in page


def test_what_a_colleague_wrote_meanwhile_is_shown_beside_and_can_be_taken_back(
    save, dossier, colleague, now, visitor, posted
):
    save_answers(dossier=dossier, user=colleague, typed={"k-name": "Le sien"}, now=now)
    page = save("name", "Le mien", shown="").content.decode()
    assert "Aïcha Exemple" in page
    assert "Le sien" in page
    rival = Answer.objects.get(question="k-name").rival
    address = reverse("dossiers:step", args=[dossier.public_id, 1])
    assert "Le sien" in visitor.get(address).content.decode()
    visitor.post(address, posted(dossier, do=f"restore:{rival.pk}", name="Le mien"))
    answer = Answer.objects.get(question="k-name")
    assert (answer.typed, answer.rival) == ("Le sien", None)
    assert [one.typed for one in AnswerChange.objects.all()] == ["Le sien", "Le mien"]


def test_keeping_the_answer_that_stands_settles_the_matter(
    save, dossier, colleague, now, visitor, posted
):
    save_answers(dossier=dossier, user=colleague, typed={"k-name": "Le sien"}, now=now)
    save("name", "Le mien", shown="")
    address = reverse("dossiers:step", args=[dossier.public_id, 1])
    visitor.post(address, posted(dossier, do="settle:k-name", name="Le mien"))
    answer = Answer.objects.get(question="k-name")
    assert (answer.typed, answer.rival) == ("Le mien", None)


def test_without_scripts_both_answers_are_shown_before_going_on(
    dossier, colleague, now, visitor, posted
):
    old_page = posted(dossier, name="Le mien")
    save_answers(dossier=dossier, user=colleague, typed={"k-name": "Le sien"}, now=now)
    address = reverse("dossiers:step", args=[dossier.public_id, 1])
    assert visitor.post(address, old_page).url == f"{address}#asked-k-name"


def test_a_saving_whose_answer_was_lost_is_no_rival_of_the_next_one(save):
    save("name", "Exem")
    assert "restore:" not in save("name", "Exemple", shown="").content.decode()


def test_after_the_closing_an_answer_is_not_taken(save, call, dossier):
    with time_machine.travel(call.closes_at + timedelta(seconds=1), tick=False):
        assert save("name", "Trop tard").status_code == 409
    assert typed_answers(dossier) == {}


def test_a_question_of_another_step_is_not_found(visitor, dossier):
    for number, key in ((2, "k-name"), (1, "k-nowhere"), (3, "k-name")):
        address = reverse("dossiers:answer", args=[dossier.public_id, number, key])
        assert visitor.post(address, {}).status_code == 404


def test_what_a_colleague_changed_comes_to_the_open_page(visitor, dossier, colleague, now, posted):
    address = reverse("dossiers:news", args=[dossier.public_id, 1])

    def marks(*unasked):
        shown = {name: mark for name, mark in posted(dossier).items() if name.startswith("b-")}
        return {name: mark for name, mark in shown.items() if name not in unasked}

    page = marks("b-k-url")
    assert visitor.get(address, page).status_code == 204
    save_answers(
        dossier=dossier, user=colleague, typed={"k-name": "Nouveau", "k-site": "yes"}, now=now
    )
    shown = visitor.get(address, page).content.decode()
    assert 'value="Nouveau"' in shown
    assert "Aïcha Exemple</bdi> a modifié cette réponse (<bdi>10:00</bdi>)" in shown
    assert 'id="asked-k-url"' in shown
    assert 'id="asked-k-partners"' not in shown
    assert visitor.get(address, marks()).status_code == 204
