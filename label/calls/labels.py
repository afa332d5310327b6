"""What codes of calls and forms are called, for editors and readers."""

from collections.abc import Iterator

from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from .domain.readiness import Obstacle
from .domain.window import WindowState

Words = str | Promise

STATES: dict[WindowState, Words] = {
    "upcoming": _("Not yet open"),
    "open": _("Open"),
    "closed": _("Closed"),
}
DOMAINS: dict[str, Words] = {
    "participation": _("Citizen participation"),
    "transparency": _("Transparency"),
    "equality": _("Equality and equity"),
    "effectiveness": _("Effectiveness and efficiency"),
}
QUESTION_TYPES: dict[str, Words] = {
    "short_text": _("Short text"),
    "long_text": _("Long text"),
    "number": _("Number"),
    "yes_no": _("Yes or no"),
    "one_of": _("One of several"),
    "many_of": _("Many of several"),
    "date": _("Date"),
    "email": _("E-mail address"),
    "telephone": _("Telephone"),
    "web_address": _("Web address"),
    "commune": _("Commune"),
    "file": _("File"),
    "group": _("Repeated group"),
    "consent": _("Consent"),
    "explanation": _("Explanation"),
}
OPERATORS: dict[str, Words] = {
    "is": _("is"),
    "is_not": _("is not"),
    "includes": _("includes"),
    "answered": _("is answered"),
}
LANGUAGES: dict[str, Words] = {"fr": _("in French"), "ar": _("in Arabic")}
TEXTS: dict[str, Words] = {
    "label": _("label"),
    "help": _("help"),
    "title": _("title"),
    "introduction": _("introduction"),
    "row label": _("name of a row"),
    "summary": _("summary"),
    "presentation": _("presentation"),
    "expected_duration": _("time it takes"),
    "contact_name": _("contact"),
    "notice": _("personal-data notice"),
}
OBSTACLES: dict[str, Words] = {
    "no_steps": _("The form has no step."),
    "empty_step": _("The step has no question."),
    "no_code": _("The question has no code."),
    "code_twice": _("Another question has the same code."),
    "condition_forward": _("The condition rests on a question that comes later."),
    "condition_unknown": _("The condition rests on a question that does not exist."),
    "condition_choice": _("The condition rests on a choice that does not exist."),
    "too_few_choices": _("There are fewer than two choices."),
    "choice_no_code": _("A choice has no code."),
    "choice_twice": _("Two choices have the same code."),
    "limits_cross": _("The limits contradict each other."),
    "unknown_kind": _("No kind of file is accepted."),
    "empty_group": _("The group has no question."),
    "not_simple": _("The group holds a question that cannot be repeated."),
    "identity_number": _(
        "The question seems to ask for a national identity number: law 09.08 allows it only "
        "where it is necessary."
    ),
}


def text_name(name: str) -> str:
    """Say which string of a question is meant: `label`, `choice yes`, `since: help`."""
    inner, colon, rest = name.partition(": ")
    if colon:
        return f"{inner}: {text_name(rest)}"
    if name.startswith("choice "):
        return _now("choice “%(code)s”") % {"code": name.removeprefix("choice ")}
    return str(TEXTS.get(name, name))


def obstacle_words(obstacle: Obstacle) -> str:
    """Say in one sentence what stands against publication."""
    if obstacle.code == "missing_text":
        return _now("Missing text %(language)s: %(text)s.") % {
            "language": LANGUAGES[obstacle.language],
            "text": text_name(obstacle.text),
        }
    return str(OBSTACLES[obstacle.code])


def obstacle_place(obstacle: Obstacle, language: str) -> Iterator[str]:
    """Yield the path to an obstacle: the step's title, the question's label."""
    if obstacle.step:
        yield obstacle.step.title.in_language(language) or _now("Step without a title")
    if obstacle.question:
        yield (
            obstacle.question.label.in_language(language)
            or obstacle.question.code
            or _now("Question without a label")
        )
