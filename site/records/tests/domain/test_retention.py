from datetime import UTC, date, datetime

import pytest

from records.domain.retention import months_after


@pytest.mark.parametrize(
    ("closes", "months", "ends"),
    [
        ((2026, 11, 22), 60, (2031, 11, 22)),
        ((2026, 8, 31), 6, (2027, 2, 28)),
        ((2026, 12, 15), 1, (2027, 1, 15)),
        ((2026, 11, 30), 1, (2026, 12, 30)),
        ((2024, 2, 29), 12, (2025, 2, 28)),
    ],
)
def test_retention_is_counted_in_months_of_the_calendar(closes, months, ends):
    hour = {"hour": 16, "minute": 30, "tzinfo": UTC}
    assert months_after(datetime(*closes, **hour), months) == datetime(*ends, **hour)
    assert months_after(date(*closes), months) == date(*ends)
