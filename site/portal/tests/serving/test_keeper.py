import os
import subprocess
import sys
import time

import pytest

from portal.serving import keeper

FOREVER = (
    "import pathlib, sys, time\npathlib.Path(sys.argv[1]).write_text('here')\ntime.sleep(60)\n"
)
ONCE_MORE = "import pathlib, sys\nwith open(sys.argv[1], 'a') as told: told.write('x')\n"


def wait_for(claim, seconds=20.0):
    deadline = time.monotonic() + seconds
    while not claim() and time.monotonic() < deadline:
        time.sleep(0.05)
    return claim()


@pytest.fixture
def kept(tmp_path):
    """Start a keeper with a script and a file; the pipe's end that keeps it alive comes back."""
    started = []

    def start(script):
        (tmp_path / "script.py").write_text(script)
        there, here = os.pipe()
        command = [
            sys.executable,
            keeper.__file__,
            str(tmp_path / "script.py"),
            str(tmp_path / "f"),
        ]
        process = subprocess.Popen(
            command, stdin=there, stderr=subprocess.DEVNULL, start_new_session=True
        )
        os.close(there)
        started.append(process)
        return process, here, tmp_path / "f"

    yield start
    for process in started:
        process.wait(30)


def test_the_command_stops_when_the_server_has_gone(kept):
    process, lifeline, file = kept(FOREVER)
    assert wait_for(file.exists)
    os.close(lifeline)
    assert process.wait(20) == 0


def test_a_command_that_ends_is_started_again(kept):
    _, lifeline, file = kept(ONCE_MORE)
    assert wait_for(lambda: file.exists() and len(file.read_text()) >= 2)
    os.close(lifeline)
