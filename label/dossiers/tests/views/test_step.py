from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from label.dossiers.models import Answer, AnswerFile
from label.dossiers.selectors import typed_answers
from label.dossiers.services.answers import save_answers
from records.inspection import SIZE_LIMIT


def address(dossier, number=1):
    return reverse("dossiers:step", args=[dossier.public_id, number])


def test_a_step_is_kept_and_leads_to_the_next(visitor, dossier, posted):
    answer = visitor.post(address(dossier), posted(dossier, name="Exemple", site="no"))
    assert (answer.status_code, answer.url) == (302, address(dossier, 2))
    assert typed_answers(dossier) == {"k-name": "Exemple", "k-site": "no"}


def test_what_is_wrong_is_kept_and_told_beside_the_question_and_on_top(visitor, dossier, posted):
    save_answers(
        dossier=dossier, user=dossier.started_by, typed={"k-site": "yes"}, now=dossier.started_at
    )
    answer = visitor.post(address(dossier), posted(dossier, name="A", site="yes", url="non"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert typed_answers(dossier)["k-url"] == "non"
    assert 'href="#q-k-url"' in page
    assert 'id="q-k-url-error"' in page
    assert 'value="non"' in page


def test_an_answer_that_opens_a_question_stays_on_the_step(visitor, dossier, posted):
    answer = visitor.post(address(dossier), posted(dossier, name="A", site="yes"))
    assert answer.url == f"{address(dossier)}#q-k-url"


def test_an_unanswered_question_does_not_hold_a_draft_back(visitor, dossier, posted):
    assert visitor.post(address(dossier), posted(dossier)).url == address(dossier, 2)


def test_from_the_review_page_what_is_lacking_is_told(visitor, dossier):
    page = visitor.get(address(dossier) + "?mend=1").content.decode()
    assert page.count('class="field__error"') == 2


def test_a_colleagues_answer_is_not_undone_by_an_old_page(visitor, dossier, member, now, posted):
    old_page = posted(dossier, site="no")
    old_page["q-k-name"] = ""
    save_answers(dossier=dossier, user=member, typed={"k-name": "De ma collègue"}, now=now)
    visitor.post(address(dossier), old_page)
    assert typed_answers(dossier) == {"k-name": "De ma collègue", "k-site": "no"}


def test_a_refused_file_loses_neither_the_answers_nor_the_other_file(visitor, dossier, posted, pdf):
    data = posted(dossier, agreed="yes")
    data["q-k-proof"] = [SimpleUploadedFile("virus.exe", b"MZ"), pdf("délibération.pdf")]
    answer = visitor.post(address(dossier, 2), data)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "virus.exe" in page
    assert typed_answers(dossier)["k-agreed"] == "yes"
    assert [paper.file.name for paper in AnswerFile.objects.all()] == ["délibération.pdf"]


def test_no_more_files_are_taken_than_the_question_allows(visitor, dossier, posted, pdf):
    data = posted(dossier, do="save")
    data["q-k-proof"] = [pdf("1.pdf"), pdf("2.pdf"), pdf("3.pdf")]
    assert visitor.post(address(dossier, 2), data).status_code == 422
    assert AnswerFile.objects.count() == 2


def test_a_file_is_removed_on_request(visitor, dossier, posted, pdf):
    visitor.post(address(dossier, 2), posted(dossier, do="save") | {"q-k-proof": [pdf()]})
    paper = AnswerFile.objects.get()
    visitor.post(address(dossier, 2), posted(dossier, do=f"remove:{paper.pk}"))
    assert AnswerFile.objects.count() == 0


def test_rows_of_a_group_are_kept_added_and_dropped(visitor, dossier, posted):
    rows = {"partners-0-partner": "A", "partners-0-since": "", "partners-1-partner": "B"}
    answer = visitor.post(address(dossier), posted(dossier, do="more:k-partners", **rows))
    assert answer.url == f"{address(dossier)}?more=k-partners#q-k-partners"
    assert [row["partner"] for row in typed_answers(dossier)["k-partners"]] == ["A", "B"]
    page = visitor.get(answer.url).content.decode()
    assert 'name="q-k-partners-2-partner"' in page
    visitor.post(address(dossier), posted(dossier, do="drop:k-partners:0", **rows))
    assert [row["partner"] for row in typed_answers(dossier)["k-partners"]] == ["B"]


def test_after_the_closing_nothing_is_taken_and_the_page_says_when(visitor, dossier, posted, call):
    data = posted(dossier, name="Trop tard")
    with time_machine.travel(call.closes_at + timedelta(milliseconds=1), tick=False):
        answer = visitor.post(address(dossier), data)
    assert answer.status_code == 409
    assert "23 novembre 2026, 10:00" in answer.content.decode()
    assert Answer.objects.count() == 0


def test_a_closed_dossier_can_be_read_but_not_changed(visitor, dossier, call):
    with time_machine.travel(call.closes_at, tick=False):
        page = visitor.get(address(dossier)).content.decode()
    assert 'name="do" value="save"' not in page
    assert 'id="q-k-name"' in page


def test_another_communes_dossier_does_not_exist(client, dossier, stranger):
    client.force_login(stranger, backend="django.contrib.auth.backends.ModelBackend")
    for name in ("overview", "review", "receipt", "receipt_pdf"):
        where = reverse(f"dossiers:{name}", args=[dossier.public_id])
        assert client.get(where).status_code == 404
    assert client.get(address(dossier)).status_code == 404
    assert client.post(address(dossier), {"do": "save"}).status_code == 404


def test_without_signing_in_one_is_asked_to(client, dossier):
    answer = client.get(address(dossier))
    assert (answer.status_code, answer.url) == (302, f"/fr/compte/?next={address(dossier)}")


def test_a_step_that_does_not_exist_is_not_found(visitor, dossier):
    assert visitor.get(address(dossier, 3)).status_code == 404
    assert visitor.get(address(dossier, 0)).status_code == 404


def test_the_other_language_shows_the_same_answers(visitor, dossier, member, now):
    save_answers(dossier=dossier, user=member, typed={"k-name": "زاكورة"}, now=now)
    page = visitor.get(address(dossier).replace("/fr/", "/ar/")).content.decode()
    assert 'value="زاكورة"' in page
    assert 'dir="rtl"' in page


def test_markup_in_an_answer_is_shown_as_it_was_typed(visitor, dossier, member, now):
    attack = '"><script>alert(1)</script>'
    save_answers(dossier=dossier, user=member, typed={"k-name": attack}, now=now)
    page = visitor.get(address(dossier)).content.decode()
    assert "<script>alert" not in page
    assert "&quot;&gt;&lt;script&gt;" in page


def test_nothing_of_a_dossier_is_cached(visitor, dossier):
    assert "no-store" in visitor.get(address(dossier))["Cache-Control"]


@pytest.mark.parametrize("typed", ["Exemple", "مثال", "exemple"])
def test_a_commune_is_found_by_its_name_in_either_language(visitor, dossier, posted, typed):
    visitor.post(address(dossier), posted(dossier, do="save", near=typed))
    assert typed_answers(dossier)["k-near"] == "01.111.01.1"
    page = visitor.get(address(dossier)).content.decode()
    assert 'value="Exemple — Zagora, Drâa-Tafilalet"' in page


@pytest.mark.parametrize("typed", ["Nulle part", "99.999.99.9"])
def test_what_names_no_commune_is_kept_and_told(visitor, dossier, posted, typed):
    answer = visitor.post(address(dossier), posted(dossier, near=typed))
    assert answer.status_code == 422
    assert typed in answer.content.decode()
    assert Answer.objects.get(question="k-near").value is None


def test_a_file_that_is_too_large_is_told_beside_its_question_and_all_else_is_kept(
    visitor, dossier, posted, pdf
):
    large = SimpleUploadedFile("plan.pdf", b"%PDF-1.7" + bytes(SIZE_LIMIT))
    data = posted(dossier, agreed="yes") | {"q-k-proof": [large, pdf()]}
    answer = visitor.post(reverse("dossiers:step", args=[dossier.public_id, 2]), data)
    assert answer.status_code == 422
    assert "\u2068plan.pdf\u2069 — " in answer.content.decode()
    assert Answer.objects.get(question="k-agreed").typed == "yes"
    assert [paper.file.name for paper in AnswerFile.objects.all()] == ["preuve.pdf"]
