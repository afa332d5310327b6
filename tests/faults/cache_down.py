"""Redis is away, then silent: nobody sees an error, and hardly anyone waits.

Behind a relay, for the server is shared. `TRIAL_REDIS_URL` names it.
"""

import os
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from tests.trials.answers import answers, fields
from tests.trials.applicant import Answer
from tests.trials.campaign import seed
from tests.trials.figures import Figure, at_most, exactly, none, percentile
from tests.trials.server import free_port
from tests.trials.trial import Trial

from .filling import Filler
from .kill_nine import lost_from_drafts
from .ready import fill
from .relay import Relay

AT_ONCE = 4
SLOWER = 2  # times as slow as with the cache, at most
LEAST = 0.2  # seconds: what is quicker than that may become so slow
BUSY = 2.0  # seconds: the same at small scale, where other programs share the machine


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the figures."""
    seconds = trial.pick(5, 30)
    server_of = urlsplit(os.environ.get("TRIAL_REDIS_URL", "redis://127.0.0.1:6379"))
    relay = Relay(free_port(), (server_of.hostname or "127.0.0.1", server_of.port or 6379))
    relay.open()
    number = 8 if trial.database == "sqlite" else 9
    campaign = seed(AT_ONCE * 2)
    with trial.served(CACHE_URL=f"rediscache://127.0.0.1:{relay.port}/{number}") as server:
        fillers = fill(campaign, server.port)
        work(fillers, seconds)  # everything warm
        whole = work(fillers, seconds)
        relay.cut()
        cut = work(fillers, seconds)
        relay.open()
        relay.silence()
        silent = work(fillers, seconds)
        relay.open()
        time.sleep(6)
        after = work(fillers, seconds)
        for filler in fillers:
            filler.send()
    relay.close()
    usual = p95(whole)
    limit = max(SLOWER * usual, LEAST if trial.scale == "full" else BUSY)
    for what, told in (("away", cut), ("silent", silent), ("back", after)):
        yield none(f"answers of 5xx while Redis is {what}", [a for a in told if a.status >= 500])
        yield at_most(f"p95 while Redis is {what}", p95(told), limit, "s")
    yield Figure("p95 with Redis", usual, unit="s")
    sent = [sent for filler in fillers for sent in filler.diary.sendings]
    yield exactly("sent afterwards", sum(one.acknowledged for one in sent), len(fillers))
    drafts = [filler.diary for filler in fillers]
    yield none("answers or files lost from drafts", list(lost_from_drafts(campaign, drafts)))


def work(fillers: list[Filler], seconds: float) -> list[Answer]:
    """Let several read and save for so long; return every answer."""
    ends, told, lock = time.monotonic() + seconds, [], threading.Lock()

    def one(filler: Filler) -> None:
        while time.monotonic() < ends:
            questions = filler.form.steps[0].questions
            typed = answers(questions, str(time.monotonic_ns()))
            read = filler.applicant.step(1)
            saved = filler.applicant.save(1, fields(questions, typed, dict(filler.diary.saved)))
            if saved.status < 400:
                filler.diary.saved = dict(typed)
            with lock:
                told.extend((read, saved))

    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(one, fillers[:AT_ONCE]))
    return told


def p95(told: list[Answer]) -> float:
    """Return the time that 95 of 100 answers did not exceed."""
    return percentile([answer.seconds for answer in told], 0.95)
