from dataclasses import dataclass
from datetime import date

import pytest

from label.domain.editions import edition_on, in_order


@dataclass(frozen=True)
class Dated:
    valid_from: date | None


FIRST, SECOND, THIRD = Dated(None), Dated(date(2022, 1, 1)), Dated(date(2030, 1, 1))
ALL = [THIRD, FIRST, SECOND]


@pytest.mark.parametrize(
    ("day", "edition"),
    [
        (date(2021, 12, 31), FIRST),
        (date(2022, 1, 1), SECOND),
        (date(2029, 12, 31), SECOND),
        (date(2030, 1, 1), THIRD),
    ],
)
def test_an_edition_holds_from_its_day_on(day: date, edition: Dated) -> None:
    assert edition_on(ALL, day) == edition


def test_no_edition_holds_before_the_first() -> None:
    assert edition_on([SECOND], date(2021, 1, 1)) is None
    assert edition_on([], date(2021, 1, 1)) is None


def test_an_edition_without_a_date_is_the_oldest() -> None:
    assert in_order(ALL) == [FIRST, SECOND, THIRD]
