import threading

import pytest

from records.stalling import Stalled, within


def test_what_is_returned_or_raised_in_time_is_handed_on():
    assert within(5, divmod, 7, 2) == (3, 1)
    with pytest.raises(ZeroDivisionError):
        within(5, divmod, 7, 0)


def test_an_act_that_says_nothing_is_left_alone():
    end = threading.Event()
    with pytest.raises(Stalled, match=r"0\.01 s"):
        within(0.01, end.wait, 30)
    end.set()


def test_a_time_out_of_the_act_is_its_own():
    def late():
        raise TimeoutError("the disk")

    with pytest.raises(TimeoutError, match="the disk"):
        within(5, late)
