"""Keep a command running for as long as somebody holds the other end of standard input.

Run as a script, without Django: `python keeper.py manage.py worker --lifeline`. The web server
and its workers hold the pipe. When the last of them is gone, however it went, the pipe closes
and the command is stopped: nothing is left behind.
"""

import os
import select
import subprocess
import sys
import time

LOOK_EVERY = 0.5  # seconds
GRACE = 20.0  # seconds given to the command to finish what it is doing
LONGEST_PAUSE = 30.0  # seconds between two attempts


def alone(timeout: float) -> bool:
    """Return whether the pipe has closed, waiting for it `timeout` seconds at most."""
    readable, _, _ = select.select([sys.stdin], [], [], timeout)
    return bool(readable) and not os.read(sys.stdin.fileno(), 1)


def stop(child: "subprocess.Popen[bytes]") -> None:
    """Ask the command to end; insist when it does not."""
    child.terminate()
    try:
        child.wait(GRACE)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def keep(command: list[str]) -> None:
    """Run the command, and again when it ends by itself, until the pipe closes."""
    pause = 1.0
    while True:
        started = time.monotonic()
        # The command inherits the pipe: should this keeper be killed, it sees the end itself.
        child = subprocess.Popen(command)  # noqa: S603
        while child.poll() is None:
            if alone(LOOK_EVERY):
                return stop(child)
        pause = 1.0 if time.monotonic() - started > LONGEST_PAUSE else min(pause * 2, LONGEST_PAUSE)
        print(f"The worker ended ({child.returncode}); again in {pause:.0f} s.", file=sys.stderr)  # noqa: T201
        if alone(pause):
            return None


if __name__ == "__main__":
    keep([sys.executable, *sys.argv[1:]])
