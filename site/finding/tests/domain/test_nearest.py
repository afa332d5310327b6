import pytest
from hypothesis import given
from hypothesis import strategies as st

from finding.domain import halves, nearest
from finding.domain.nearest import distance

WORDS = st.text(alphabet="abcdef", min_size=4, max_size=10)
KNOWN = [("commune", 9), ("convention", 5), ("formation", 7), ("جماعه", 9), ("evaluation", 3)]


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("comune", "commune"),
        ("commuen", "commune"),
        ("xommune", "commune"),
        ("formmation", "formation"),
        ("evalaution", "evaluation"),
        ("جماغه", "جماعه"),
    ],
)
def test_one_slip_is_forgiven(slip, meant):
    assert nearest(slip, KNOWN) == [meant]


def test_a_short_word_and_a_far_word_have_no_neighbour():
    assert nearest("com", KNOWN) == []
    assert nearest("banane", KNOWN) == []


@given(WORDS, st.integers(0, 9), st.sampled_from("abcdefz"))
def test_one_slip_leaves_half_of_the_word_whole(word, place, letter):
    place %= len(word)
    swapped = word[:place] + word[place : place + 2][::-1] + word[place + 2 :]
    slips = [
        word[:place] + word[place + 1 :],
        word[:place] + letter + word[place + 1 :],
        word[:place] + letter + word[place:],
        swapped,
    ]
    for slip in slips:
        beginning, end = halves(slip)
        assert word.startswith(beginning) or word.endswith(end)


@given(WORDS, WORDS)
def test_the_distance_is_the_same_both_ways(one, other):
    assert distance(one, other, 20) == distance(other, one, 20)
