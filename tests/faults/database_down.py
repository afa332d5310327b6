"""The database is away for half a minute: a page in the reader's language, and nothing typed lost.

PostgreSQL is behind a relay that the program cuts, for it is shared; SQLite's folder is moved
away. The portal must be well again within ten seconds, without being started anew.
"""

import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from django.db import connection, connections

from tests.trials.answers import answers, fields
from tests.trials.applicant import Answer
from tests.trials.campaign import seed
from tests.trials.evidence import judge
from tests.trials.figures import Figure, at_least, at_most, exactly, none
from tests.trials.server import free_port
from tests.trials.trial import Trial

from .disk_full import speaks
from .filling import Filler
from .kill_nine import lost_from_drafts
from .ready import fill
from .relay import Relay

WITHIN = 10  # seconds after the database is back
SLOWEST = 15  # seconds that one waits for a page while it is away


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the figures."""
    count, down = trial.pick(6, 30), trial.pick(6, 30)
    campaign = seed(count)
    with database(trial) as (switch, environment), trial.served(**environment) as server:
        fillers = fill(campaign, server.port)
        for filler in fillers[1::2]:
            filler.applicant.root = filler.applicant.root.replace("/fr/", "/ar/", 1)
        switch.cut()
        told = ask_in_vain(fillers, down)
        switch.open()
        took = recovered(fillers[0])
        lost = list(lost_from_drafts(campaign, [filler.diary for filler in fillers]))
        for filler in fillers:
            filler.save(f"after-{filler.applicant.place.dossier.pk}")
            filler.send()
        sendings = [sent for filler in fillers for sent in filler.diary.sendings]
        evidence = judge(campaign.call, sendings)
    yield at_least("requests while it was away", len(told), count)
    yield none("answered otherwise than by 503", [a for _l, a in told if a.status != 503])
    yield none("in another language", [a for language, a in told if not speaks(language, a)])
    yield none("without their number", [a for _l, a in told if "<b>" not in a.text])
    yield at_most("slowest answer", max(a.seconds for _l, a in told), SLOWEST, "s")
    yield at_most("well again after", took, WITHIN, "s")
    yield none("answers or files lost from drafts", lost)
    yield exactly("sent afterwards", sum(sent.acknowledged for sent in sendings), count)
    yield from evidence.figures()


class Folder:
    """SQLite's folder, which can be moved away."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.away = folder, folder.with_name("away")

    def cut(self) -> None:
        """Move it away."""
        connections.close_all()
        self.folder.rename(self.away)

    def open(self) -> None:
        """Put it back."""
        self.away.rename(self.folder)


@contextmanager
def database(trial: Trial) -> Iterator[tuple[Relay | Folder, dict[str, str]]]:
    """Give what takes the database away, and the environment of a portal that depends on it."""
    if trial.database == "sqlite":
        yield Folder(Path(connection.settings_dict["NAME"]).parent), {}
        return
    parts = urlsplit(os.environ["DATABASE_URL"])
    relay = Relay(free_port(), (parts.hostname or "127.0.0.1", parts.port or 5432))
    relay.open()
    who = f"{parts.username}:{parts.password}" if parts.password else parts.username
    through = parts._replace(netloc=f"{who}@127.0.0.1:{relay.port}")
    try:
        yield relay, {"DATABASE_URL": urlunsplit(through)}
    finally:
        relay.close()


def ask_in_vain(fillers: list[Filler], seconds: float) -> list[tuple[str, Answer]]:
    """Let all read and save for so long; return the answers with the language of their reader."""
    ends = time.monotonic() + seconds
    with ThreadPoolExecutor(len(fillers)) as pool:
        told = pool.map(lambda filler: list(asked_in_vain(filler, ends)), fillers)
        return [one for answers_of_one in told for one in answers_of_one]


def asked_in_vain(filler: Filler, ends: float) -> Iterator[tuple[str, Answer]]:
    """Read and save, at least once, until an instant of the monotonic clock."""
    applicant, questions = filler.applicant, filler.form.steps[0].questions
    typed = answers(questions, "in vain")
    while True:
        yield applicant.root[1:3], applicant.step(1)
        yield applicant.root[1:3], applicant.save(1, fields(questions, typed, {}))
        if time.monotonic() > ends:
            return


def recovered(filler: Filler) -> float:
    """Return how many seconds it took until a step was read again."""
    began = time.monotonic()
    while time.monotonic() - began <= 3 * WITHIN and filler.applicant.step(1).status != 200:
        time.sleep(0.2)
    return time.monotonic() - began
