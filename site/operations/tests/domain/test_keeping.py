from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from operations.domain.keeping import CLOSE, superfluous

NOW = datetime(2026, 11, 22, 22, 0, tzinfo=UTC)


def ago(**span: int) -> datetime:
    return NOW - timedelta(**span)


def test_all_of_the_last_day_stay_and_the_last_of_each_day_before():
    last_day = [ago(minutes=5 * n) for n in range(288)]
    before = [ago(days=3, hours=hour) for hour in (0, 1, 2)]
    assert superfluous([*last_day, *before], NOW) == [ago(days=3, hours=2), ago(days=3, hours=1)]


def test_none_outlives_its_time():
    assert superfluous([NOW, ago(days=29), ago(days=31)], NOW) == [ago(days=31)]
    assert superfluous([NOW, ago(days=3)], NOW, days=2) == [ago(days=3)]


@given(st.lists(st.timedeltas(timedelta(0), timedelta(days=90)), unique=True, min_size=1))
def test_the_newest_and_those_of_the_last_day_always_stay(ages):
    made = {NOW - age for age in ages}
    stay = made - set(superfluous(made, NOW))
    assert max(made) in stay
    assert {one for one in made if NOW - one <= CLOSE} <= stay
