"""The mail server is down: receipts are on screen all the same, and every mail leaves once.

Half of the dossiers are sent while connections are refused, half while the server takes them and
says nothing. Then it recovers: all mail is out within five minutes, none twice.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from records.models import OutboxMessage
from tests.trials.campaign import seed
from tests.trials.evidence import judge
from tests.trials.figures import Figure, at_least, at_most, exactly, none
from tests.trials.results import ROOT
from tests.trials.server import free_port
from tests.trials.trial import Trial

from .filling import Filler
from .mailbox import Mailbox
from .ready import fill

AT_ONCE = 8
WITHIN = 300  # seconds after recovery
AFTERWARDS = 8  # seconds in which a second copy would come
SENT = OutboxMessage.State.SENT


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the figures."""
    count, down = trial.pick(10, 100), trial.pick(3, 60)
    mailbox = Mailbox(free_port())
    environment = {
        "EMAIL_URL": f"smtp://127.0.0.1:{mailbox.port}",
        "EMAIL_TIMEOUT": str(trial.pick(2, 20)),
    }
    campaign = seed(count)
    with trial.served(**environment) as server, worker(server.environment):
        fillers = fill(campaign, server.port)
        shown = receipts(fillers[::2])
        time.sleep(down)
        mailbox.silent.set()
        mailbox.open()
        shown += receipts(fillers[1::2])
        wait_for(lambda: mailbox.silenced > 0)
        time.sleep(down)
        waiting = OutboxMessage.objects.exclude(state=SENT).count()
        mailbox.close()
        mailbox.silent.clear()
        mailbox.open()
        took = wait_for(all_sent)
        time.sleep(AFTERWARDS)
        mailbox.close()
    yield exactly("receipts on screen while mail was down", shown, count)
    yield exactly("mails that waited", waiting, count)
    yield at_least("conversations left hanging", mailbox.silenced, 1)
    yield at_most("all out after recovery", took, WITHIN, "s")
    yield exactly("mails that arrived", len(set(mailbox.arrived)), count)
    yield none("arrived twice", len(mailbox.arrived) - len(set(mailbox.arrived)))
    sent = [sent for filler in fillers for sent in filler.diary.sendings]
    yield from judge(campaign.call, sent).figures()


@contextmanager
def worker(environment: dict[str, str]) -> Iterator[None]:
    """Run the worker that delivers mail beside the server."""
    process = subprocess.Popen(
        [sys.executable, "manage.py", "worker"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()


def receipts(fillers: list[Filler]) -> int:
    """Send all and return on how many screens the receipt stands, with its reference."""

    def one(filler: Filler) -> bool:
        filler.send()
        page = filler.applicant.receipt()
        return page.status == 200 and filler.applicant.place.dossier.reference.encode() in page.body

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return sum(pool.map(one, fillers))


def all_sent() -> bool:
    """Say whether no mail waits any more."""
    return not OutboxMessage.objects.exclude(state=SENT).exists()


def wait_for(come: Callable[[], bool]) -> float:
    """Return how many seconds it took until something came, a little more than it may if never."""
    began = time.monotonic()
    while time.monotonic() - began <= WITHIN and not come():
        time.sleep(0.5)
    return time.monotonic() - began
