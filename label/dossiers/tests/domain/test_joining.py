from hypothesis import given
from hypothesis import strategies as st

from label.dossiers.domain.joining import MOST, in_order, room_left

JPEG, PDF = "image/jpeg", "application/pdf"
BOTH = ("pdf", "jpeg", "png")


def test_pages_of_a_paper_may_be_more_than_the_files_that_are_asked_for():
    assert room_left(1, BOTH, [JPEG] * 3) == MOST - 3
    assert room_left(1, BOTH, [JPEG] * MOST) == 0
    assert room_left(1, BOTH, [JPEG], picture=False) == 0
    assert room_left(1, BOTH, [PDF]) == 0
    assert room_left(2, BOTH, [PDF]) == MOST
    assert room_left(2, ("jpeg",), [JPEG, JPEG]) == 0
    assert room_left(2, ("pdf",), []) == 2


def test_pictures_follow_their_numbers_and_the_others_as_they_came():
    assert in_order([7, 8, 9], {7: "3", 8: " 1 ", 9: "2"}) == [8, 9, 7]
    assert in_order([7, 8, 9], {9: "1"}) == [9, 7, 8]
    assert in_order([7, 8, 9], {7: "2", 8: "2", 9: "x"}) == [7, 8, 9]
    assert in_order([7, 8], {7: "٢", 8: "١"}) == [8, 7]


@given(st.lists(st.integers(0, 50), unique=True), st.dictionaries(st.integers(0, 50), st.text()))
def test_no_picture_is_lost_or_doubled(held, wanted):
    assert sorted(in_order(held, wanted)) == sorted(held)
