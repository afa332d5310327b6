import pytest
from hypothesis import given
from hypothesis import strategies as st

from label.letters.domain.placeholders import (
    PLACEHOLDERS,
    MissingValueError,
    fill,
    paragraphs,
    places,
    unknown,
)

VALUES = dict.fromkeys(PLACEHOLDERS, "x")


def test_places_are_filled_with_values_as_they_are():
    text = "Commune { commune } ({region}), {commune}."
    assert places(text) == ("commune", "region")
    filled = fill(text, {"commune": "{reasons}", "region": "Drâa"})
    assert filled == "Commune {reasons} (Drâa), {reasons}."


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("{commune} {lot}", ()),
        ("{name}", ("name",)),
        ("{commune.password}", ("commune.password",)),
        ("{0} {}", ("0", "")),
        ("{commune", ("{",)),
        ("commune}", ("}",)),
        ("{{commune}}", ("{", "}")),
    ],
)
def test_what_nothing_fills_is_named(text, strange):
    assert unknown(text) == strange


def test_all_that_lacks_is_named_at_once():
    with pytest.raises(MissingValueError) as lacking:
        fill("{commune} {lot} {reasons}", {"commune": "Zagora", "lot": ""})
    assert lacking.value.names == ("lot", "reasons")


def test_an_empty_line_parts_paragraphs():
    assert paragraphs("un\ndeux\r\n\r\n \ntrois\n") == ["un\ndeux", "trois"]


@given(st.text(st.sampled_from("{}commune lot\n"), max_size=40))
def test_a_text_without_strange_places_is_always_filled(text):
    if not unknown(text):
        assert "{" not in fill(text, VALUES)
