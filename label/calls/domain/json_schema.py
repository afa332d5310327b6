"""A form as JSON Schema 2020-12: what an answer must be, when a question is asked.

Titles are in one language, as the standard has them; `x-i18n` holds both. A question that rests
on another has `x-visible-when`; where it must be answered, `if`/`then` says so.
"""

from collections.abc import Callable, Mapping
from typing import Any

from .conditions import Condition
from .form import Form, Step
from .questions import CommuneChoice, Date, File, Group, ManyOf, Number, Question
from .questions.choices import Choices
from .questions.texts import Text
from .text import Bilingual

Json = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
# A number that Moroccans call: any of the ways in which it is written is understood.
TELEPHONE = r"^[+0-9٠-٩۰-۹][0-9٠-٩۰-۹\s.()/\-]*$"
COMMUNE = r"^[0-9]{2}\.[0-9]{3}\.[0-9]{2}\.[0-9A-Za-z]{1,3}$"


def json_schema(form: Form, language: str) -> Json:
    """Return the schema of an object that holds an answer for each question code."""
    asked = [question for question in form.questions() if question.shape != "none"]
    conditional = [question for question in asked if question.required and question.condition]
    rules = [{"if": _visible(form, one), "then": {"required": [one.code]}} for one in conditional]
    return {
        "$schema": DIALECT,
        "type": "object",
        "properties": {one.code: _property(one, language) for one in asked},
        "required": [one.code for one in asked if one.required and one.condition is None],
        **({"allOf": rules} if rules else {}),
        "additionalProperties": False,
        "x-steps": [_step(step, language) for step in form.steps],
    }


def words(name: str, text: Bilingual, language: str) -> Json:
    """Return a string under its own name in one language; nothing where it is empty."""
    return {} if text.is_empty else {name: text.in_language(language)}


def said(language: str, **texts: Bilingual) -> Json:
    """Return strings in one language, and in both under `x-i18n`."""
    told: Json = {}
    for name, text in texts.items():
        told |= words(name, text, language)
    both = {name: text.to_schema() for name, text in texts.items() if not text.is_empty}
    return told | {"x-i18n": both} if both else told


def _step(step: Step, language: str) -> Json:
    return {
        "key": step.key,
        **said(language, title=step.title, description=step.introduction),
        "questions": [
            one.code
            if one.shape != "none"
            else {"explanation": said(language, title=one.label, description=one.help)}
            for one in step.questions
        ],
    }


def _property(question: Question, language: str) -> Json:
    told = said(language, title=question.label, description=question.help)
    told |= {"x-type": question.type, "x-key": question.key}
    if question.domain:
        told["x-domain"] = question.domain
    if question.personal:
        told["x-personal"] = True
    if question.condition:
        told["x-visible-when"] = question.condition.to_schema()
    return told | _kind(question, language)


def _kind(question: Question, language: str) -> Json:
    for kind, write in _WRITERS.items():
        if isinstance(question, kind):
            return write(question, language)
    if question.type == "consent":
        return {"const": True} if question.required else {"type": "boolean"}
    return dict(_PLAIN[question.type])


_PLAIN: Mapping[str, Json] = {
    "yes_no": {"type": "boolean"},
    "email": {"type": "string", "format": "email", "maxLength": 254},
    "telephone": {"type": "string", "pattern": TELEPHONE, "maxLength": 40},
    "web_address": {"type": "string", "format": "uri", "maxLength": 500},
}


def _text(question: Text, language: str) -> Json:
    lines = {"x-lines": True} if question.lines else {}
    return {
        "type": "string",
        "minLength": max(question.min_length, 1),
        "maxLength": question.max_length,
        **lines,
    }


def _number(question: Number, language: str) -> Json:
    told: Json = {"type": "number"} if question.decimals else {"type": "integer"}
    if question.decimals:
        told["x-decimals"] = question.decimals
    limits = {"minimum": question.minimum, "maximum": question.maximum}
    return told | {name: limit for name, limit in limits.items() if limit is not None}


def _date(question: Date, language: str) -> Json:
    limits = {"x-earliest": question.earliest, "x-latest": question.latest}
    return {"type": "string", "format": "date"} | {n: day for n, day in limits.items() if day}


def _choices(question: Choices, language: str) -> Json:
    return {
        "type": "string",
        "oneOf": [
            {"const": choice.code, **said(language, title=choice.label)}
            for choice in question.choices
        ],
    }


def _many(question: ManyOf, language: str) -> Json:
    most = {} if question.max_choices is None else {"maxItems": question.max_choices}
    return {
        "type": "array",
        "items": _choices(question, language),
        "uniqueItems": True,
        "minItems": max(question.min_choices, 1),
        **most,
    }


def _files(question: File, language: str) -> Json:
    return {
        "type": "array",
        "items": {"type": "string"},
        "minItems": 1,
        "maxItems": question.max_files,
        "readOnly": True,
        "x-kinds": list(question.kinds),
    }


def _group(question: Group, language: str) -> Json:
    return {
        "type": "array",
        "minItems": max(question.min_rows, 1),
        "maxItems": question.max_rows,
        "items": {
            **said(language, title=question.row_label),
            "type": "object",
            "properties": {one.code: _property(one, language) for one in question.questions},
            "required": [one.code for one in question.questions if one.required],
            "additionalProperties": False,
        },
    }


def _commune(question: CommuneChoice, language: str) -> Json:
    return {"type": "string", "pattern": COMMUNE}


# The first that fits counts: a question of many choices is one of choices, too.
_WRITERS: Mapping[type[Question], Callable[[Any, str], Json]] = {
    Text: _text,
    Number: _number,
    Date: _date,
    ManyOf: _many,
    Choices: _choices,
    File: _files,
    Group: _group,
    CommuneChoice: _commune,
}


def _visible(form: Form, question: Question) -> Json:
    """Return a schema that holds while a question is asked: all it rests on is asked, too."""
    tests: list[Json] = []
    by_code = {one.code: one for one in form.questions()}
    resting: Question | None = question
    while resting is not None and resting.condition is not None and len(tests) <= len(by_code):
        target = by_code.get(resting.condition.question)
        tests.append(_holds(resting.condition, target))
        resting = target
    return tests[0] if len(tests) == 1 else {"allOf": tests}


def _holds(condition: Condition, target: Question | None) -> Json:
    wanted = _wanted(condition.value, target)
    answer: Json = {
        "is": {"const": wanted},
        "is_not": {"not": {"const": wanted}},
        "includes": {"type": "array", "contains": {"const": wanted}},
        "answered": {"not": {"enum": [None, "", [], False]}},
    }[condition.operator]
    return {"required": [condition.question], "properties": {condition.question: answer}}


def _wanted(value: str, target: Question | None) -> Any:
    if target is not None and target.type in ("yes_no", "consent"):
        return value == "yes"
    if isinstance(target, Number):
        try:
            return float(value) if "." in value else int(value)
        except ValueError:
            return value
    return value
