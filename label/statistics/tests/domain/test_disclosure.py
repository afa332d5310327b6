from hypothesis import given
from hypothesis import strategies as st

from label.statistics.domain.disclosure import SMALLEST, Disclosed, Group, disclose, together


@st.composite
def partitions(draw):
    names = draw(st.lists(st.integers(1, 99).map(str), unique=True, min_size=1, max_size=12))
    made = []
    for name in names:
        communes = draw(st.integers(0, 150))
        made.append(Group(name, communes, draw(st.integers(0, communes))))
    return made


@given(partitions())
def test_no_published_line_tells_of_fewer_than_five_communes(groups):
    found = disclose(groups)
    lines = [*found.shown, *([found.rest] if found.rest else [])]
    assert [one for one in lines if one.sent < SMALLEST] == []
    assert [one for one in lines if one.communes - one.sent < SMALLEST] == []


@given(partitions())
def test_the_lines_add_up_to_the_whole_or_none_is_told(groups):
    found = disclose(groups)
    lines = [*found.shown, *([found.rest] if found.rest else [])]
    assert not lines or together(lines) == together(groups)


@given(partitions())
def test_whoever_knows_the_whole_learns_of_no_group_alone(groups):
    found = disclose(groups)
    assert len(found.merged) != 1 or len(groups) == 1
    assert {one.name for one in found.shown} | set(found.merged) == {g.name for g in groups}


def test_a_small_group_takes_the_next_with_it():
    groups = [Group("a", 100, 9), Group("b", 100, 30), Group("c", 12, 2)]
    assert disclose(groups) == Disclosed((groups[1],), ("a", "c"), Group("", 112, 11))


def test_a_region_of_which_nearly_all_have_sent_is_small_too():
    groups = [Group("a", 13, 12), Group("b", 100, 30), Group("c", 100, 40)]
    assert disclose(groups).merged == ("a", "b")


def test_the_first_days_of_a_call_tell_nothing():
    groups = [Group("a", 100, 2), Group("b", 100, 1)]
    assert disclose(groups) == Disclosed(merged=("a", "b"))
