import json

from label.calls.domain.conditions import Condition
from label.calls.domain.form import Form, Step, digest
from label.calls.domain.questions import Number, ShortText, YesNo
from label.calls.domain.text import Bilingual

WORDS = Bilingual("Texte", "نص")


def question(kind, code, **options):
    return kind(key=f"key-{code}", code=code, label=WORDS, **options)


def form(*questions):
    return Form((Step("s1", WORDS, questions=questions),))


SITE = question(YesNo, "site", required=True)
WHY = question(ShortText, "why", required=True, condition=Condition("site", "is", "no"))
MORE = question(ShortText, "more", condition=Condition("why", "answered"))


def test_a_question_is_asked_only_where_its_condition_holds():
    assert list(form(SITE, WHY).readings({"key-site": "no"})) == ["key-site", "key-why"]
    assert list(form(SITE, WHY).readings({"key-site": "yes"})) == ["key-site"]
    assert list(form(SITE, WHY).readings({})) == ["key-site"]


def test_a_condition_on_a_hidden_question_never_holds():
    typed = {"key-site": "yes", "key-why": "left from before", "key-more": "x"}
    assert list(form(SITE, WHY, MORE).readings(typed)) == ["key-site"]


def test_findings_name_all_there_is_to_mend_and_nothing_hidden():
    amount = question(Number, "amount")
    found = form(SITE, WHY, amount).findings({"key-amount": "beaucoup"})
    assert [(f.question.code, f.problem.code) for f in found] == [
        ("site", "required"),
        ("amount", "not_a_number"),
    ]


def test_an_answer_that_cannot_be_read_is_told_once():
    number = question(Number, "n", required=True)
    assert [f.problem.code for f in form(number).findings({"key-n": "x"})] == ["not_a_number"]


def test_a_form_survives_its_schema_with_the_same_digest():
    first = form(SITE, WHY, MORE)
    schema = json.loads(json.dumps(first.to_schema()))
    assert Form.from_schema(schema) == first
    assert digest(schema) == digest(first.to_schema())


def test_a_digest_tells_one_changed_letter():
    other = form(question(YesNo, "site", required=True, help=Bilingual("a", "ب")))
    assert digest(form(SITE).to_schema()) != digest(other.to_schema())
