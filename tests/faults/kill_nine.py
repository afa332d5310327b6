"""Kill -9 at random instants: what was acknowledged is there, once and whole.

Applicants save, attach and send over HTTP to gunicorn while its workers and whole servers are
killed. Afterwards each deposit is compared with what was sent: answers, bytes of files, journal,
mail. Then the same with two portals that are broken on purpose, which must both be found out.
"""

import itertools
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from label.dossiers.models import Answer
from tests.trials.applicant import Applicant
from tests.trials.campaign import Campaign, seed
from tests.trials.evidence import Evidence, attached, judge, orphans
from tests.trials.figures import Figure, at_least, none
from tests.trials.trial import Trial

from .filling import Diary, Filler
from .killing import Killer

AT_ONCE = 12  # applicants at the same time
SENDINGS = 2  # of each dossier
ACTS = 2 * SENDINGS + 1  # a saving before each sending, and one file
CONTROLS = {
    "acknowledged before the commit": {"TRIAL_MIDDLEWARE": "tests.faults.broken.AnswersTooEarly"},
    "file written after its row": {"TRIAL_STORAGE": "tests.faults.broken.WritesTooLate"},
}


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the figures of the portal, then of the two broken ones."""
    wanted = trial.pick(24, 1_500)
    workers, servers = trial.pick(5, 100), trial.pick(1, 9)
    campaign, diaries, killer = storm(
        trial, dossiers=trial.pick(12, 750), workers=workers, servers=servers
    )
    sendings = [sent for diary in diaries for sent in diary.sendings]
    evidence = judge(campaign.call, sendings)
    evidence.lost += list(lost_from_drafts(campaign, diaries))
    for example in evidence.examples():
        print(f"  {example}")
    yield at_least("workers killed", killer.workers, workers)
    yield at_least("servers killed", killer.servers, servers)
    yield at_least("submissions acknowledged", sum(s.acknowledged for s in sendings), wanted)
    yield at_least("requests cut off by a kill", sum(d.broken for d in diaries), 1)
    yield from evidence.figures()
    yield none("answers of 5xx", sum(code >= 500 for d in diaries for code in d.faults))
    yield Figure("objects without a row, for the sweeper", orphans())
    for what, environment in CONTROLS.items():
        yield at_least(f"faults found where {what}", control(trial, environment), 1)


def control(trial: Trial, environment: dict[str, str]) -> int:
    """Return how many faults are found in a portal that is broken on purpose."""
    campaign, diaries, _killer = storm(trial, dossiers=12, workers=4, servers=1, **environment)
    evidence = judge(campaign.call, [sent for diary in diaries for sent in diary.sendings])
    return faults(evidence)


def faults(evidence: Evidence) -> int:
    """Return how much is wrong in all."""
    return sum(len(found) for found in vars(evidence).values())


def storm(
    trial: Trial, *, dossiers: int, workers: int, servers: int, **environment: str
) -> tuple[Campaign, list[Diary], Killer]:
    """Fill and send dossiers while the server is being killed, until both have had enough."""
    campaign = seed(dossiers)
    with trial.served(**environment) as server:
        killer = Killer(
            server,
            workers=workers,
            servers=servers,
            acts=dossiers * ACTS / (workers + servers),
            seed=dossiers,
        )
        fillers = [
            Filler(Applicant(server.port, place), campaign.form, on_told=killer.heard)
            for place in campaign.places
        ]
        killer.start()
        try:
            with ThreadPoolExecutor(AT_ONCE) as pool:
                list(pool.map(lambda filler: filler.fill_and_send(SENDINGS), fillers))
                list(pool.map(lambda one: go_on(one, killer), fillers[:AT_ONCE]))
        finally:
            killer.end()
            for filler in fillers:
                filler.applicant.hang_up()
    return campaign, [filler.diary for filler in fillers], killer


def go_on(filler: Filler, killer: Killer) -> None:
    """Send again and again while there is killing left to do."""
    for number in itertools.count(SENDINGS):
        if killer.is_satisfied:
            return
        filler.save(f"{filler.applicant.place.dossier.pk}-{number}")
        filler.send()


def lost_from_drafts(campaign: Campaign, diaries: list[Diary]) -> Iterator[str]:
    """Yield the answers and files that were acknowledged and do not stand in the draft."""
    for place, diary in zip(campaign.places, diaries, strict=True):
        kept = dict(Answer.objects.filter(dossier=place.dossier).values_list("question", "typed"))
        if any(kept.get(key) != words for key, words in diary.saved.items()):
            yield f"answer of the draft {place.dossier.pk}"
        if sorted(attached(place.dossier.pk)) != sorted(diary.files):
            yield f"file of the draft {place.dossier.pk}"
