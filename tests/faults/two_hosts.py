"""Two hosts behind nginx, a worker and an S3 store: one is killed in the middle, nothing is lost.

A newcomer signs in with the code that the worker mails and begins a dossier; others fill theirs
through nginx, as `deploy/` sets it up, while one host is killed -9. What either host took, the
other has: files, sessions, pages.
"""

import hashlib
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from label.dossiers.models import AnswerFile
from records.models import OutboxMessage
from tests.trials.campaign import Campaign, seed
from tests.trials.evidence import judge
from tests.trials.figures import Figure, at_least, exactly, none
from tests.trials.proxy import Proxy
from tests.trials.reader import Reader, SecureApplicant
from tests.trials.server import free_port
from tests.trials.several_hosts import Portal, answered, standing
from tests.trials.trial import Trial

from .editor import plant_page, shown_by_the_other
from .filling import Filler
from .kill_nine import lost_from_drafts
from .newcomer import Letters, newcomer

AT_ONCE = 12
SENDINGS = 2  # of each dossier
ACTS = 2 * SENDINGS + 1
PATIENCE = 90  # seconds
OF_NGINX = 503  # what it says when a host dies with a request in hand


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the figures."""
    campaign = seed(trial.pick(12, 300))
    page = plant_page()
    letters = Letters(free_port())
    letters.open()
    with standing(trial, mail_port=letters.port) as portal:
        findings = [proxy.finding() for proxy in (portal.front, *portal.before)]
        yield none("findings of nginx -t", [one for one in findings if one])
        campaign.places.append(newcomer(portal, campaign.call, letters))
        places = campaign.places
        fillers = [Filler(SecureApplicant(portal.front, p), campaign.form) for p in places]
        yield from filled(portal, fillers)
        yield from held_by(portal.before[1], "the host that is left", campaign, fillers)
        yield Figure("killed host serves again after", back(portal), unit="s")
        yield from held_by(portal.before[0], "the host that is back", campaign, fillers)
        yield from shown_by_the_other(portal, page)
        yield none("mails that the worker has not sent", unsent())
        yield exactly("mails that arrived twice", doubles(letters.arrived), 0)
        sendings = [sent for filler in fillers for sent in filler.diary.sendings]
        evidence = judge(campaign.call, sendings)
        evidence.lost += lost_from_drafts(campaign, [filler.diary for filler in fillers])
        for example in evidence.examples():
            print(f"  {example}")
    acknowledged = sum(sent.acknowledged for sent in sendings)
    yield exactly("submissions acknowledged", acknowledged, len(fillers) * SENDINGS)
    yield from evidence.figures()
    letters.close()


class Halfway:
    """Kills a host when half of all acts are told, and notes what each had answered till then."""

    def __init__(self, portal: Portal, acts: int) -> None:
        self.portal, self.left, self.lock = portal, acts // 2, threading.Lock()
        self.answered: list[int] = []

    def heard(self) -> None:
        """Take note of an act that was acknowledged."""
        with self.lock:
            self.left -= 1
            if self.left == 0:
                self.answered = [answered(host.port) for host in self.portal.hosts]
                self.portal.hosts[0].kill()


def filled(portal: Portal, fillers: list[Filler]) -> Iterator[Figure]:
    """Let everybody fill and send while one host dies."""
    halfway = Halfway(portal, len(fillers) * ACTS)
    for filler in fillers:
        filler.on_told = halfway.heard
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(lambda filler: filler.fill_and_send(SENDINGS), fillers))
    faults = [code for filler in fillers for code in filler.diary.faults]
    for name, number in zip(("first", "second"), halfway.answered, strict=True):
        yield at_least(f"requests that the {name} host had answered", number, len(fillers))
    yield Figure("requests that died with it", faults.count(OF_NGINX))
    yield none("other answers of 5xx", [c for c in faults if c >= 500 and c != OF_NGINX])


def held_by(proxy: Proxy, host: str, campaign: Campaign, fillers: list[Filler]) -> Iterator[Figure]:
    """Ask one host for every session and every file, whichever host took it."""
    strangers, lacking = [], []
    for filler in fillers:
        place = filler.applicant.place
        applicant = SecureApplicant(proxy, place)
        if applicant.step(1).status != 200:
            strangers.append(place.user.pk)
        papers = AnswerFile.objects.filter(dossier=place.dossier).values_list("pk", flat=True)
        got = [applicant.ask("GET", f"/fichiers/{pk}/", plain=True).body for pk in papers]
        if [hashlib.sha256(body).hexdigest() for body in got] != filler.diary.files:
            lacking.append(place.dossier.pk)
        applicant.hang_up()
    yield none(f"sessions unknown to {host}", strangers)
    yield none(f"dossiers whose files differ at {host}", lacking)


def back(portal: Portal) -> float:
    """Start the killed host anew; return how long it took until nginx sent readers to it."""
    began, host = time.monotonic(), portal.hosts[0]
    host.start()
    before, reader = answered(host.port), Reader(portal.front)
    while answered(host.port) <= before:
        if time.monotonic() > began + PATIENCE:
            raise TimeoutError("nginx sends nobody to the host that is back")
        reader.get("/fr/compte/")
        time.sleep(0.1)
    return time.monotonic() - began


def unsent() -> int:
    """Return how many mails wait still after a while."""
    waiting = OutboxMessage.objects.exclude(state=OutboxMessage.State.SENT)
    deadline = time.monotonic() + PATIENCE
    while waiting.exists() and time.monotonic() < deadline:
        time.sleep(0.5)
    return waiting.count()


def doubles(names: list[str]) -> int:
    """Return how many of several names are there again."""
    return len(names) - len(set(names))
