import pytest
from hypothesis import given
from hypothesis import strategies as st

from finding.domain import read


def words(text: str) -> list[str]:
    return [one.word for one in read(text).wanted]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Al Hoceima", ["hoceima"]),
        ("Es-Semara", ["semara"]),
        ("la commune", ["commune"]),
        ("و", ["و"]),
        ("de la", []),
        ("", []),
        ("commune commune", ["commune"]),
        ("٢٠٢٢", ["2022"]),
    ],
)
def test_articles_are_not_looked_for(text, kept):
    assert words(text) == kept


def test_a_name_spelled_otherwise_is_looked_for_too():
    assert {"ouled", "oulad"} <= set(read("Ouled Teïma").wanted[0].forms)


@given(st.text())
def test_only_letters_and_digits_reach_the_database(text):
    question = read(text)
    assert all(form.isalnum() for form in question.stems)
    assert question.joined == "" or question.joined.isalnum()


def test_a_very_long_question_is_cut():
    assert len(read(" ".join(f"mot{n}" for n in range(999))).wanted) == 12
