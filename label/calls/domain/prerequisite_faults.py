"""What is wrong with the prerequisites of a form that is to be published."""

from collections.abc import Iterator

from .conditions import OPERATORS, Condition
from .eligibility import Prerequisite
from .form import Form
from .questions import File, Question, YesNo
from .questions.base import PREREQUISITE_DOMAINS
from .questions.choices import Choices
from .questions.numbers import Number, read_decimal

Fault = tuple[str, str, str]


def faults_of(form: Form, prerequisite: Prerequisite) -> Iterator[Fault]:
    """Yield (code, text, language): the latter two only for `missing_text`."""
    yield from _texts(prerequisite)
    if not prerequisite.code:
        yield "no_code", "", ""
    elif [one.code for one in form.prerequisites].count(prerequisite.code) > 1:
        yield "code_twice", "", ""
    if prerequisite.domain not in PREREQUISITE_DOMAINS:
        yield "no_domain", "", ""
    if not prerequisite.rests_on:
        yield "no_requirement", "", ""
    by_code = {question.code: question for question in form.questions()}
    for requirement in prerequisite.requirements:
        fault = _requirement_fault(requirement, by_code.get(requirement.question))
        if fault:
            yield fault, "", ""
    for proof in prerequisite.proofs:
        if not isinstance(by_code.get(proof), File):
            yield "proof_not_a_file", "", ""


def _texts(prerequisite: Prerequisite) -> Iterator[Fault]:
    for name, text in (("title", prerequisite.title), ("reason", prerequisite.reason)):
        for language in text.missing():
            yield "missing_text", name, language


def _requirement_fault(requirement: Condition, question: Question | None) -> str | None:
    if question is None or requirement.operator not in OPERATORS:
        return "requirement_unknown"
    if requirement.operator == "answered":
        return None
    if requirement.operator in ("at_least", "at_most"):
        is_number = isinstance(question, Number) and read_decimal(requirement.value) is not None
        return None if is_number else "requirement_choice"
    if isinstance(question, Choices) and requirement.value not in question.codes():
        return "requirement_choice"
    if isinstance(question, YesNo) and requirement.value not in ("yes", "no"):
        return "requirement_choice"
    return None
