import io

import pikepdf
import pytest
from django.core.cache import cache

from label.calls import blank
from label.calls.domain.form import Form
from label.calls.domain.questions import QUESTION_TYPES
from label.calls.services import publish_form
from label.calls.tests.making import NOW, choice, make_call, question, step

pytestmark = pytest.mark.django_db


@pytest.fixture
def version():
    cache.clear()
    call = make_call(
        step(
            question("short_text", "name", required=True),
            question("one_of", "kind", choices=[choice("a"), choice("b")]),
            question("date", "since"),
        )
    )
    return publish_form(call=call, by=None, now=NOW)


def every_type():
    label = {"fr": "Question", "ar": "سؤال"}
    plain = {"code": "x", "label": label, "required": True}
    two = [{"code": "a", "label": label}, {"code": "b", "label": label}]
    options = {
        "one_of": {"choices": two},
        "many_of": {"choices": two, "max_choices": 2},
        "file": {"max_files": 2},
        "group": {"questions": [{**plain, "key": "i", "type": "number"}], "max_rows": 2},
    }
    questions = [
        {**plain, "key": kind, "code": kind, "type": kind, "options": options.get(kind, {})}
        for kind in QUESTION_TYPES
    ]
    return {"steps": [{"key": "s", "title": label, "questions": questions}]}


def test_every_type_of_question_has_its_shape():
    form = Form.from_schema(every_type())
    shapes = {q.type: blank.drawn(q, form)["shape"] for q in form.questions()}
    assert shapes == {
        "short_text": "lines",
        "long_text": "lines",
        "number": "lines",
        "yes_no": "one",
        "one_of": "one",
        "many_of": "many",
        "date": "date",
        "email": "lines",
        "telephone": "lines",
        "web_address": "lines",
        "commune": "lines",
        "file": "files",
        "group": "rows",
        "consent": "consent",
        "explanation": "explanation",
    }


def test_every_type_of_question_can_be_typeset_tagged_in_both_languages(version):
    version.schema = every_type()
    document = pikepdf.open(io.BytesIO(blank.blank_pdf(version)))
    assert document.Root.MarkInfo.Marked == True  # noqa: E712
    assert str(document.docinfo["/Title"]).startswith("Appel à manifestation d'intérêt | ")


def test_it_is_typeset_once_for_a_version_and_served_to_anyone(client, version, monkeypatch):
    made = []

    def typeset(shown):
        made.append(shown.number)
        return b"%PDF-"

    monkeypatch.setattr("label.calls.views.blank_sheets.blank_pdf", typeset)
    answers = [client.get("/fr/formulaires/appel.pdf") for _ in range(2)]
    assert [answer.content for answer in answers] == [b"%PDF-"] * 2
    assert made == [1]
    assert answers[0]["Content-Disposition"] == 'attachment; filename="appel-1.pdf"'
    again = client.get("/ar/formulaires/appel.pdf", headers={"if-none-match": answers[0]["ETag"]})
    assert again.status_code == 304


def test_a_call_without_a_published_form_has_no_sheet(client):
    make_call(slug="vide")
    assert [client.get(f"/fr/formulaires/{slug}.pdf").status_code for slug in ("vide", "x")] == [
        404,
        404,
    ]
