from dataclasses import dataclass
from datetime import date

import pytest

from label.domain.editions import in_order, reached_on


@dataclass(frozen=True)
class Dated:
    valid_from: date | None


FIRST, SECOND, THIRD = Dated(None), Dated(date(2022, 1, 1)), Dated(date(2030, 1, 1))
ALL = [THIRD, FIRST, SECOND]


@pytest.mark.parametrize(
    ("day", "reached"),
    [
        (date(2021, 12, 31), [FIRST]),
        (date(2022, 1, 1), [FIRST, SECOND]),
        (date(2029, 12, 31), [FIRST, SECOND]),
        (date(2030, 1, 1), [FIRST, SECOND, THIRD]),
    ],
)
def test_an_edition_holds_from_its_day_on(day: date, reached: list[Dated]) -> None:
    assert reached_on(ALL, day) == reached


def test_no_edition_holds_before_the_first() -> None:
    assert reached_on([SECOND], date(2021, 1, 1)) == []


def test_an_edition_without_a_date_is_the_oldest() -> None:
    assert in_order(ALL) == [FIRST, SECOND, THIRD]
