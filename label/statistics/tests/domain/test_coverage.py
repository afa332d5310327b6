from decimal import Decimal

import pytest

from label.statistics.domain.coverage import Coverage, percent


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [(115, 1503, "7.7"), (1, 8, "12.5"), (1, 2000, "0.1"), (0, 3, "0.0"), (3, 3, "100.0")],
)
def test_shares_have_one_decimal_halves_up(part, whole, told):
    assert percent(part, whole) == Decimal(told)


def test_nothing_has_no_share():
    assert percent(0, 0) is None


def test_communes_add_up():
    both = Coverage(10, 2, 3) + Coverage(5, 0, 1)
    assert (both, both.not_started) == (Coverage(15, 2, 4), 9)
