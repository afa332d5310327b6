"""Do not wait for ever for a storage that says nothing."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooLong
from typing import Any, TypeVar

Result = TypeVar("Result")


class Stalled(OSError):
    """The storage took longer than anybody waits. What it may still do, nothing refers to."""


def within(seconds: float, act: Callable[..., Result], *args: Any) -> Result:
    """Return what an act returns, or raise what it raises. Raises Stalled after so many seconds.

    The act goes on in its thread: an object that is written all the same has no row, and is swept.
    """
    done: Future[Result] = Future()
    threading.Thread(target=_settle, args=(done, act, args), daemon=True).start()
    try:
        return done.result(seconds)
    except TooLong as long:
        if done.done():
            raise  # the act's own
        raise Stalled(f"no answer within {seconds:g} s") from long


def _settle(done: "Future[Any]", act: Callable[..., Any], args: tuple[Any, ...]) -> None:
    try:
        done.set_result(act(*args))
    except BaseException as fault:
        done.set_exception(fault)
