"""A changed text is paired with the one whose place it took."""

from hypothesis import given
from hypothesis import strategies as st

from parity.domain.matching import replaced

lists = st.lists(st.sampled_from("abcdefgh"), max_size=8)


def test_a_changed_text_took_the_place_of_the_former() -> None:
    assert replaced(["a", "b", "c"], ["a", "B", "c"]) == {1: 1}


def test_an_added_text_took_no_place() -> None:
    assert replaced(["a", "c"], ["a", "b", "c"]) == {}


def test_a_moved_text_is_no_news() -> None:
    assert replaced(["a", "b"], ["b", "a"]) == {}


@given(lists, lists)
def test_pairs_join_what_is_new_with_what_is_gone_each_once(before: list, after: list) -> None:
    pairs = replaced(before, after)
    assert all(after[new] not in before for new in pairs)
    assert all(before[old] not in after for old in pairs.values())
    assert len(set(pairs.values())) == len(pairs)


@given(lists)
def test_the_same_texts_hold_no_news(texts: list) -> None:
    assert replaced(texts, texts) == {}
