import pytest

from label.calls.domain.conditions import Condition
from label.calls.domain.form import Form, Step
from label.calls.domain.questions import Choice, OneOf, ShortText, YesNo
from label.calls.domain.readiness import obstacles, warnings
from label.calls.domain.text import Bilingual

WORDS = Bilingual("Texte", "نص")


def question(code="q", kind=ShortText, label=WORDS, **options):
    return kind(key=f"key-{code}", code=code, label=label, **options)


def of(*questions, title=WORDS):
    return obstacles(Form((Step("s", title, questions=questions),)))


def codes(*questions):
    return [obstacle.code for obstacle in of(*questions)]


def test_a_form_with_both_languages_is_ready():
    assert of(question()) == []


def test_every_missing_string_is_listed_with_its_language():
    choices = (Choice("a", Bilingual("A", "")), Choice("b", WORDS))
    found = of(
        question(label=Bilingual("Nom", " ")),
        question("h", help=Bilingual("", "مساعدة")),
        question("c", OneOf, choices=choices),
        title=Bilingual("", "عنوان"),
    )
    assert [(o.code, o.text, o.language) for o in found] == [
        ("missing_text", "title", "fr"),
        ("missing_text", "label", "ar"),
        ("missing_text", "help", "fr"),
        ("missing_text", "choice a", "ar"),
    ]


def test_an_empty_form_and_an_empty_step_are_refused():
    assert [o.code for o in obstacles(Form())] == ["no_steps"]
    assert codes() == ["empty_step"]


def test_a_code_stands_once():
    assert codes(question("a"), question("a")) == ["code_twice"]
    assert codes(question("")) == ["no_code"]


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        (Condition("nowhere"), "condition_unknown"),
        (Condition("last", "answered"), "condition_forward"),
        (Condition("choice", "is", "z"), "condition_choice"),
        (Condition("yes", "is", "maybe"), "condition_choice"),
        (Condition("yes", "resembles", "yes"), "condition_unknown"),
    ],
)
def test_a_condition_must_rest_on_an_earlier_answer(condition, code):
    choices = (Choice("a", WORDS), Choice("b", WORDS))
    questions = (
        question("choice", OneOf, choices=choices),
        question("yes", YesNo),
        question("asked", condition=condition),
        question("last"),
    )
    assert codes(*questions) == [code]


def test_national_identity_numbers_are_warned_about():
    form = Form((Step("s", WORDS, questions=(question(label=Bilingual("Numéro de CIN", "رقم")),)),))
    assert [o.code for o in warnings(form)] == ["identity_number"]
