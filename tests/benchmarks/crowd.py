"""How the portal bears a crowd: 10 to 300 applicants at once, at one host and at two.

Each does what an applicant of the last hour does (`last_hour`). The two hosts are servers with
half the processes each, for the machine stays the same: they show what sharing costs, not what a
second machine brings.
"""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import cycle, islice

from records.services import journal
from tests.trials import papers
from tests.trials.applicant import Applicant, multipart
from tests.trials.campaign import Campaign, Place, seed
from tests.trials.figures import Figure, exactly, none, percentile
from tests.trials.server import Server
from tests.trials.trial import Trial

from .last_hour import FILE_SIZE, FILES, Course, example_form, follow, prefill

HOSTS = (1, 2)
PROCESSES = 4  # of all hosts together
CROWDS = (10, 30, 100, 300)  # applicants at once
LEAST = 60  # dossiers that a crowd sends at least
ENTRIES = 500
WARM_UP = 4  # dossiers of each host that are sent before the clock is started


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the figures."""
    crowds = CROWDS if trial.scale == "full" else CROWDS[:1]
    least = trial.pick(10, LEAST)
    wanted = sum(max(crowd, least) for crowd in crowds) * len(HOSTS) + WARM_UP * sum(HOSTS)
    campaign = seed(wanted, schema=example_form())
    prefill(campaign)
    yield Figure("journal entries a second, one after the other", entries_a_second(ENTRIES))
    places = iter(campaign.places)
    for count in HOSTS:
        with ExitStack() as stack:
            share = str(PROCESSES // count)
            hosts = [
                stack.enter_context(trial.served(WEB_CONCURRENCY=share)) for _one in range(count)
            ]
            press(campaign, hosts, islice(places, WARM_UP * count), at_once=1)
            for crowd in crowds:
                told = f"{crowd} at once, {count} host{'s' if count > 1 else ''}"
                yield from pressed(
                    campaign, hosts, list(islice(places, max(crowd, least))), crowd, told
                )


def entries_a_second(count: int) -> float:
    """Return how fast acts follow each other in the journal, where each waits for the last."""
    began = time.monotonic()
    for number in range(count):
        journal.record(actor=None, verb="trial.noted", data={"number": number})
    return count / (time.monotonic() - began)


def pressed(
    campaign: Campaign, hosts: list[Server], places: list[Place], crowd: int, told: str
) -> Iterator[Figure]:
    """Let a crowd send its dossiers; yield how fast, and what went wrong."""
    faults = sum(host.errors() for host in hosts)
    began = time.monotonic()
    courses = press(campaign, hosts, places, crowd)
    took = time.monotonic() - began
    asked = [one for course in courses for answers in course.told.values() for one in answers]
    seconds = [one.seconds for one in asked]
    broken = sum(course.broken for course in courses)
    unserved = sum(one.status >= 500 for one in asked)
    faults = sum(host.errors() for host in hosts) - faults
    yield Figure(f"{told}: requests a second", len(asked) / took)
    yield Figure(f"{told}: p95", percentile(seconds, 0.95), unit="s")
    yield exactly(f"{told}: dossiers sent", sum(one.receipt for one in courses), len(places))
    yield none(f"{told}: answers of 5xx, lines broken", unserved + faults + broken)


def press(
    campaign: Campaign, hosts: list[Server], places: Iterator[Place] | list[Place], at_once: int
) -> list[Course]:
    """Let applicants go their course, one host after the other; return how it went."""
    bodies = [multipart(f"piece-{number}.pdf", papers.pdf(FILE_SIZE)) for number in range(FILES)]
    courses = [
        Course(Applicant(host.port, place))
        for host, place in zip(cycle(hosts), places, strict=False)
    ]
    with ThreadPoolExecutor(at_once) as pool:
        list(pool.map(lambda course: follow(campaign.form, course, bodies), courses))
    return courses
