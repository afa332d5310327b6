"""Forms and calls in words, for templates."""

from django import template

from label.calls import labels
from label.calls.domain.countdown import Countdown
from label.calls.domain.form import Form
from label.calls.domain.questions import PREREQUISITE_DOMAINS, Question
from label.calls.domain.questions.choices import Choices, YesNo
from label.calls.domain.text import Bilingual
from publishing.bilingual import active_language

register = template.Library()


@register.filter
def said(text: Bilingual) -> str:
    """Return a bilingual string in the language being read."""
    return text.in_language(active_language())


@register.filter
def said_in(text: Bilingual, language: str) -> str:
    """Return a bilingual string in `fr` or `ar`, and nothing where that language lacks."""
    return str(getattr(text, language))


@register.filter
def kind(question: Question) -> str:
    """Return what the question's type is called."""
    return str(labels.QUESTION_TYPES[question.type])


@register.filter
def state_words(state: str) -> str:
    """Return what the state of a call is called."""
    return str(labels.STATES[state])  # type: ignore[index]


@register.filter
def left_words(countdown: Countdown | None) -> str:
    """Say how long until the call opens or closes."""
    return labels.countdown_words(countdown) if countdown else ""


@register.filter
def condition_words(question: Question, form: Form) -> str:
    """Say when a question is asked."""
    condition = question.condition
    if condition is None:
        return ""
    earlier = next((one for one in form.questions() if one.code == condition.question), None)
    return labels.condition_words(condition, earlier, active_language())


@register.filter
def asked(form: Form) -> list[Question]:
    """Return the questions that take an answer."""
    return [question for question in form.questions() if question.shape != "none"]


@register.filter
def files_asked(form: Form) -> list[Question]:
    """Return the questions that ask for files."""
    return [question for question in form.questions() if question.shape == "files"]


@register.filter
def by_domain(form: Form) -> list[tuple[str, int]]:
    """Return each prerequisite domain in words, with how many questions bear on it."""
    return [
        (str(labels.DOMAINS[name]), sum(question.domain == name for question in form.questions()))
        for name in PREREQUISITE_DOMAINS
    ]


@register.filter
def domain_words(question: Question) -> str:
    """Return the prerequisite domain of a question, or nothing."""
    return str(labels.DOMAINS.get(question.domain, ""))


@register.filter
def options_of(question: Question) -> list[str]:
    """Return the choices of a question in the language being read."""
    if isinstance(question, YesNo):
        return [str(labels.ANSWERS["yes"]), str(labels.ANSWERS["no"])]
    return (
        [said(choice.label) for choice in question.choices] if isinstance(question, Choices) else []
    )
