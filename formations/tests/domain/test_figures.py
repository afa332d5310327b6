from hypothesis import given
from hypothesis import strategies as st

from formations.domain.figures import SMALLEST, disclose, rate

COUNTS = st.dictionaries(st.sampled_from("abcdefghijkl"), st.integers(0, 30))


def test_large_groups_are_shown_as_they_are():
    told = disclose({"a": 9, "b": 5, "c": 0})
    assert (told.shown, told.merged) == ({"a": 9, "b": 5}, 0)


def test_small_groups_stand_together():
    told = disclose({"a": 9, "b": 3, "c": 2})
    assert (told.shown, told.merged, told.merged_groups) == ({"a": 9}, 5, 2)


def test_one_small_group_is_not_told_by_the_difference():
    told = disclose({"a": 20, "b": 9, "c": 2})
    assert (told.shown, told.merged) == ({"a": 20}, 11)


def test_few_in_all_are_not_told():
    assert disclose({"a": 2, "b": 1}).total == 0


@given(COUNTS)
def test_nothing_told_is_of_fewer_than_five(counts):
    told = disclose(counts)
    assert all(count >= SMALLEST for count in told.shown.values())
    assert told.merged == 0 or told.merged >= SMALLEST
    assert told.merged_groups != 1 or told.merged >= SMALLEST
    assert told.total in (0, sum(counts.values()))


@given(COUNTS)
def test_merging_hides_every_small_group(counts):
    assert not {name for name, n in counts.items() if n < SMALLEST} & set(disclose(counts).shown)


def test_a_rate_is_whole_percent_and_of_nothing_none():
    assert [rate(2, 3), rate(1, 8), rate(0, 4), rate(0, 0)] == [67, 13, 0, None]
