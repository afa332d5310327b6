"""What codes of calls and forms are called, for editors and readers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from .domain.conditions import Condition
from .domain.countdown import Countdown
from .domain.questions import Question
from .domain.questions.choices import Choices
from .domain.readiness import Obstacle
from .domain.window import WindowState

Words = str | Promise

STATES: dict[WindowState, Words] = {
    "upcoming": pgettext_lazy("state of a call", "Not yet open"),
    "open": pgettext_lazy("state of a call", "Open"),
    "closed": pgettext_lazy("state of a call", "Closed"),
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
    "commune": pgettext_lazy("kind of question", "Commune"),
    "file": _("File"),
    "group": _("Repeated group"),
    "consent": _("Consent"),
    "explanation": pgettext_lazy("kind of question", "Explanation"),
}
OPERATORS: dict[str, Words] = {
    "is": pgettext_lazy("condition", "is"),
    "is_not": pgettext_lazy("condition", "is not"),
    "includes": pgettext_lazy("condition", "includes"),
    "at_least": pgettext_lazy("condition", "is at least"),
    "at_most": pgettext_lazy("condition", "is at most"),
    "answered": pgettext_lazy("condition", "is answered"),
}
FINDINGS: dict[str, Words] = {
    "met": _("Met"),
    "not_met": _("Not met"),
    "proof_needed": _("Proof needed"),
}
MODES: dict[str, Words] = {
    "all": _("All the answers below"),
    "any": _("Any of the answers below"),
}
ANSWERS: dict[str, Words] = {"yes": _("Yes"), "no": _("No")}
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
    "reason": _("reason where it is not met"),
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
    "no_domain": _("The prerequisite has no domain."),
    "no_requirement": _("The prerequisite asks for nothing: neither an answer nor a file."),
    "requirement_unknown": _("The prerequisite rests on a question that does not exist."),
    "requirement_choice": _("The prerequisite rests on a choice or a number that does not exist."),
    "proof_not_a_file": _("The proof of the prerequisite is no question for files."),
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
        return gettext("choice “%(code)s”") % {"code": name.removeprefix("choice ")}
    return str(TEXTS.get(name, name))


@dataclass(frozen=True)
class Refusal:
    """One thing to mend, in words: where it stands (step, question) and what it is."""

    place: tuple[str, ...]
    words: str


def refusals(obstacles: Iterable[Obstacle], language: str) -> list[Refusal]:
    """Say each obstacle in words; titles and labels are quoted in `language` where they exist."""
    return [Refusal(tuple(_place(one, language)), _words(one)) for one in obstacles]


def _words(obstacle: Obstacle) -> str:
    if obstacle.code == "missing_text":
        return gettext("Missing text %(language)s: %(text)s.") % {
            "language": LANGUAGES[obstacle.language],
            "text": text_name(obstacle.text),
        }
    return str(OBSTACLES[obstacle.code])


def _place(obstacle: Obstacle, language: str) -> Iterator[str]:
    if obstacle.prerequisite:
        yield gettext("Prerequisites")
        yield obstacle.prerequisite.title.in_language(language) or obstacle.prerequisite.code
        return
    if obstacle.step:
        yield obstacle.step.title.in_language(language) or gettext("Step without a title")
    else:
        yield gettext("The call itself")
    if obstacle.question:
        yield (
            obstacle.question.label.in_language(language)
            or obstacle.question.code
            or gettext("Question without a label")
        )


def condition_words(condition: Condition, earlier: Question | None, language: str) -> str:
    """Say when a question is asked: if “Is there a site?”: no."""
    question = earlier.label.in_language(language) if earlier else condition.question
    return gettext("Asked if “%(question)s” %(relation)s %(answer)s") % {
        "question": question,
        "relation": OPERATORS[condition.operator],
        "answer": _answer_words(condition.value, earlier, language),
    }


def _answer_words(value: str, question: Question | None, language: str) -> str:
    if isinstance(question, Choices):
        labels = {choice.code: choice.label.in_language(language) for choice in question.choices}
        return f"“{labels.get(value, value)}”"
    return f"“{ANSWERS.get(value, value)}”" if value else ""


def countdown_words(countdown: Countdown) -> str:
    """Say how long until the call opens or closes: closes in 12 days."""
    count = countdown.count
    match countdown.event, countdown.unit:
        case "opens", "days":
            words = ngettext("opens in %(count)s day", "opens in %(count)s days", count)
        case "opens", "hours":
            words = ngettext("opens in %(count)s hour", "opens in %(count)s hours", count)
        case "closes", "days":
            words = ngettext("closes in %(count)s day", "closes in %(count)s days", count)
        case "closes", "hours":
            words = ngettext("closes in %(count)s hour", "closes in %(count)s hours", count)
        case "opens", _:
            return gettext("opens within the hour")
        case _:
            return gettext("closes within the hour")
    # The figure keeps its place inside Arabic text: first strong isolate, pop.
    return words % {"count": f"\u2068{count}\u2069"}
