import pytest

from label.calls.domain.conditions import Condition
from label.calls.domain.eligibility import Prerequisite
from label.calls.domain.form import Form, Step
from label.calls.domain.questions import Choice, File, Number, OneOf, YesNo
from label.calls.domain.readiness import obstacles
from label.calls.domain.text import Bilingual

WORDS = Bilingual("Texte", "نص")
CHOICES = (Choice("a", WORDS), Choice("b", WORDS))
QUESTIONS = (
    YesNo(key="1", code="yes_no", label=WORDS),
    OneOf(key="2", code="one", label=WORDS, choices=CHOICES),
    Number(key="3", code="number", label=WORDS),
    File(key="4", code="file", label=WORDS),
)


def codes(
    *requirements, title=WORDS, reason=WORDS, code="p", domain="equality", proofs=(), times=1
):
    one = Prerequisite(
        code=code,
        domain=domain,
        title=title,
        reason=reason,
        requirements=requirements,
        proofs=proofs,
    )
    form = Form((Step("s", WORDS, questions=QUESTIONS),), (one,) * times)
    return [(o.code, o.text, o.language) for o in obstacles(form)]


@pytest.mark.parametrize(
    "requirement",
    [
        Condition("yes_no", "is", "yes"),
        Condition("one", "is_not", "b"),
        Condition("number", "at_least", "1.234,5"),
        Condition("number", "answered"),
    ],
)
def test_a_prerequisite_that_fits_its_questions_is_ready(requirement):
    assert codes(requirement, proofs=("file",)) == []


@pytest.mark.parametrize(
    ("requirement", "code"),
    [
        (Condition("gone", "is", "yes"), "requirement_unknown"),
        (Condition("yes_no", "near", "yes"), "requirement_unknown"),
        (Condition("yes_no", "is", "perhaps"), "requirement_choice"),
        (Condition("one", "includes", "c"), "requirement_choice"),
        (Condition("number", "at_most", "many"), "requirement_choice"),
        (Condition("yes_no", "at_least", "1"), "requirement_choice"),
    ],
)
def test_a_requirement_that_fits_no_question_stands_against_publication(requirement, code):
    assert codes(requirement) == [(code, "", "")]


def test_each_lacking_text_is_named_with_its_language():
    found = codes(proofs=("file",), title=Bilingual("Titre", ""), reason=Bilingual())
    assert found == [
        ("missing_text", "title", "ar"),
        ("missing_text", "reason", "fr"),
        ("missing_text", "reason", "ar"),
    ]


def test_code_domain_and_something_to_judge_are_needed():
    assert codes(code="", domain="") == [
        ("no_code", "", ""),
        ("no_domain", "", ""),
        ("no_requirement", "", ""),
    ]


def test_two_prerequisites_do_not_share_a_code():
    assert codes(proofs=("file",), times=2) == [("code_twice", "", "")] * 2


def test_a_proof_is_a_question_for_files():
    assert codes(proofs=("yes_no",)) == [("proof_not_a_file", "", "")]
