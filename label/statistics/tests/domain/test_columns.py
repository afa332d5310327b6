from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from label.statistics.domain.columns import HEIGHT, MOST, WIDTH, columns

OPENING, CLOSING = date(2026, 1, 12), date(2026, 3, 11)
COUNTS = st.dictionaries(
    st.dates(OPENING - timedelta(days=5), CLOSING + timedelta(days=300)), st.integers(1, 500)
)


@given(COUNTS)
def test_no_deposit_is_lost_and_nothing_leaves_the_drawing(counts):
    drawn = columns(counts, opening=OPENING, closing=CLOSING)
    assert sum(one.count for one in drawn.columns) == sum(counts.values())
    assert len(drawn.columns) <= MOST
    outside = [c for c in drawn.columns if c.x < 0 or c.x + c.width > WIDTH or c.y < 0]
    assert outside == []
    assert 0 < drawn.mark <= WIDTH


@given(COUNTS)
def test_the_highest_column_is_as_high_as_the_drawing(counts):
    drawn = columns(counts, opening=OPENING, closing=CLOSING)
    assert max(one.height for one in drawn.columns) == (HEIGHT if counts else 0)


def test_every_day_from_opening_to_closing_has_a_column():
    drawn = columns({date(2026, 1, 20): 3}, opening=OPENING, closing=CLOSING)
    assert (drawn.first, drawn.last, len(drawn.columns)) == (OPENING, CLOSING, 59)
    assert drawn.mark == WIDTH
    assert not drawn.weekly


def test_the_closing_stands_after_its_day_when_deposits_came_later():
    late = CLOSING + timedelta(days=1)
    drawn = columns({late: 1}, opening=CLOSING, closing=CLOSING)
    assert [one.count for one in drawn.columns] == [0, 1]
    assert drawn.mark == WIDTH / 2


def test_a_long_call_is_told_by_weeks():
    drawn = columns({OPENING: 2}, opening=OPENING, closing=OPENING + timedelta(days=400))
    assert drawn.weekly
    assert (drawn.columns[0].last - drawn.columns[0].first).days == 6
