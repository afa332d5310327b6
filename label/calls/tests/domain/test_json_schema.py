import jsonschema
import pytest

from label.calls.domain.form import Form
from label.calls.domain.json_schema import json_schema


def words(text):
    return {"fr": text, "ar": f"{text} ع"}


def ask(code, kind, **rest):
    return {"key": f"k-{code}", "code": code, "type": kind, "label": words(code), **rest}


def form(*questions):
    step = {"key": "s", "title": words("Étape"), "questions": list(questions)}
    return Form.from_schema({"steps": [step]})


def fits(schema, answers):
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema).is_valid(answers)


def choices(*codes, **rest):
    return {"choices": [{"code": code, "label": words(code)} for code in codes], **rest}


KINDS = [
    (ask("q", "short_text", options={"max_length": 5}), ["abc"], ["abcdef", "", 3]),
    (ask("q", "number", options={"minimum": 0, "maximum": 9}), [0, 9], [-1, 10, 1.5, "3"]),
    (ask("q", "number", options={"decimals": 2}), [1.25], ["x"]),
    (ask("q", "yes_no"), [True, False], ["yes"]),
    (ask("q", "one_of", options=choices("a", "b")), ["a"], ["c", ["a"]]),
    (ask("q", "many_of", options=choices("a", "b", max_choices=1)), [["a"]], [["a", "b"], [], "a"]),
    (ask("q", "commune"), ["01.051.01.01."[:12]], ["Rabat"]),
    (ask("q", "consent", required=True), [True], [False]),
    (
        ask(
            "q", "group", options={"questions": [ask("n", "yes_no", required=True)], "max_rows": 1}
        ),
        [[{"n": True}]],
        [[{}], [{"n": True}, {"n": False}], [{"n": True, "x": 1}]],
    ),
]


@pytest.mark.parametrize("question,good,bad", KINDS, ids=lambda one: str(one)[:40])
def test_each_kind_says_what_it_takes(question, good, bad):
    schema = json_schema(form(question), "fr")
    assert [fits(schema, {"q": one}) for one in good] == [True] * len(good)
    assert [fits(schema, {"q": one}) for one in bad] == [False] * len(bad)


def test_a_required_question_is_required_only_while_it_is_asked():
    when = {"question": "site", "operator": "is", "value": "yes"}
    deep = {"question": "url", "operator": "answered", "value": ""}
    schema = json_schema(
        form(
            ask("site", "yes_no", required=True),
            ask("url", "short_text", required=True, condition=when),
            ask("since", "short_text", required=True, condition=deep),
        ),
        "fr",
    )
    assert schema["required"] == ["site"]
    assert schema["properties"]["url"]["x-visible-when"] == when
    assert fits(schema, {"site": False})
    assert not fits(schema, {"site": True})
    assert not fits(schema, {"site": True, "url": "u"})
    assert fits(schema, {"site": True, "url": "u", "since": "2020"})
    assert fits(schema, {"site": False, "url": "left from before"})


@pytest.mark.parametrize(
    "operator,value,asked",
    [("is", "a", ["a"]), ("is_not", "a", ["b"]), ("answered", "", ["a", "b"])],
)
def test_conditions_on_a_choice(operator, value, asked):
    condition = {"question": "c", "operator": operator, "value": value}
    schema = json_schema(
        form(
            ask("c", "one_of", options=choices("a", "b")),
            ask("d", "short_text", required=True, condition=condition),
        ),
        "fr",
    )
    assert [code for code in ("a", "b") if not fits(schema, {"c": code})] == asked
    assert fits(schema, {})


def test_titles_are_in_the_language_asked_for_and_both_stand_beside():
    for language, title in (("fr", "nom"), ("ar", "nom ع")):
        told = json_schema(form(ask("nom", "short_text")), language)["properties"]["nom"]
        assert (told["title"], told["x-i18n"]["title"]) == (title, words("nom"))


def test_explanations_stand_in_the_steps_and_take_no_answer():
    schema = json_schema(form(ask("e", "explanation"), ask("q", "yes_no")), "fr")
    assert list(schema["properties"]) == ["q"]
    first, second = schema["x-steps"][0]["questions"]
    assert (first["explanation"]["title"], second) == ("e", "q")
