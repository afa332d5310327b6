"""Writers of a database file stand in one line, threads and processes alike."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from portal.one_writer.turn import Turn

HOLD = """
import sys, time
sys.path.insert(0, "site")
from portal.one_writer.turn import Turn
Turn(sys.argv[1]).take(5)
print("held", flush=True)
time.sleep(60)
"""


def test_only_one_thread_has_the_turn(tmp_path: Path) -> None:
    first, second = Turn(str(tmp_path / "db")), Turn(str(tmp_path / "db"))
    assert first.take(1) is True
    assert second.take(0.01) is False
    first.leave()
    assert second.take(0.01) is True
    second.leave()


def test_all_who_wait_get_their_turn(tmp_path: Path) -> None:
    inside, most, done = [], [], []

    def write(number: int) -> None:
        turn = Turn(str(tmp_path / "db"))
        for _act in range(20):
            assert turn.take(10) is True
            inside.append(number)
            most.append(len(inside))
            inside.remove(number)
            turn.leave()
        done.append(number)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (sorted(done), max(most)) == (list(range(8)), 1)


def test_leaving_twice_gives_nobody_elses_turn_away(tmp_path: Path) -> None:
    first, second = Turn(str(tmp_path / "db")), Turn(str(tmp_path / "db"))
    first.take(1)
    first.leave()
    second.take(1)
    first.leave()
    assert first.take(0.01) is False
    second.leave()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes to kill")
def test_a_killed_process_gives_its_turn_back(tmp_path: Path) -> None:
    path = str(tmp_path / "db")
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, path], stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        waiting = Turn(path)
        came: list[bool] = []
        thread = threading.Thread(target=lambda: came.append(waiting.take(30)))
        thread.start()
        thread.join(0.2)
        assert came == []
        holder.send_signal(signal.SIGKILL)
        thread.join(30)
        assert came == [True]
        waiting.leave()
