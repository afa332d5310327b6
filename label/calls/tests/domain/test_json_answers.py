import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from label.calls.domain.json_answers import WrongShape, json_from_typed, typed_from_json
from label.calls.domain.questions import question_from_schema


def ask(kind, **options):
    label = {"fr": "q", "ar": "س"}
    return question_from_schema(
        {"key": "k", "code": "q", "type": kind, "label": label, "options": options}
    )


GROUP = {
    "questions": [{"key": "n", "code": "n", "type": "number", "label": {"fr": "n", "ar": "ن"}}]
}
CHOICES = [{"code": code, "label": {"fr": code, "ar": code}} for code in "ab"]


@pytest.mark.parametrize(
    "question,value",
    [
        (ask("yes_no"), False),
        (ask("consent"), True),
        (ask("number"), 1503),
        (ask("number", decimals=3), 12.345),
        (ask("number", decimals=6), "123456789012345.654321"),
        (ask("short_text"), "Été"),
        (ask("date"), "2026-08-25"),
        (ask("many_of", choices=CHOICES), ["a", "b"]),
        (ask("group", **GROUP), [{"n": 3}]),
    ],
    ids=str,
)
def test_an_answer_is_read_back_as_it_was_sent(question, value):
    assert json_from_typed(question, typed_from_json(question, value)) == value


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_no_figure_is_lost(number):
    question = ask("number", decimals=4)
    typed = typed_from_json(question, float(number))
    assert float(question.read(typed).value) == float(number)


def test_null_empties_and_what_is_wrong_is_kept():
    for kind in ("short_text", "yes_no", "number", "many_of", "group"):
        question = ask(kind)
        assert question.is_empty(typed_from_json(question, None))
    assert json_from_typed(ask("number"), typed_from_json(ask("number"), "douze")) == "douze"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.sampled_from(["short_text", "number", "yes_no", "date", "many_of", "group"]), JSON)
def test_any_json_is_kept_in_a_form_that_a_draft_reads_or_refused(kind, value):
    question = ask(kind, **(GROUP if kind == "group" else {}))
    try:
        typed = typed_from_json(question, value)
    except WrongShape:
        return
    question.read(typed)
    assert "\\u0000" not in json.dumps(typed)
    json.dumps(json_from_typed(question, typed), ensure_ascii=False).encode()
