from datetime import UTC, datetime, timedelta

from operations.domain.clocks import is_alarming, skew

AT = datetime(2026, 11, 22, 23, 0, tzinfo=UTC)


def seconds(number: float) -> timedelta:
    return timedelta(seconds=number)


def test_an_answer_between_both_readings_is_no_skew():
    assert skew(AT, AT + seconds(1), AT + seconds(30)) == seconds(0)


def test_a_clock_that_is_ahead_or_behind_is_told_from_the_middle():
    assert skew(AT, AT + seconds(10), AT + seconds(2)) == seconds(9)
    assert skew(AT, AT - seconds(10), AT + seconds(2)) == seconds(-11)


def test_two_seconds_either_way_are_alarming():
    told = [is_alarming(seconds(number)) for number in (-2, -1.9, 0, 1.9, 2)]
    assert told == [True, False, False, False, True]
