"""The storage of files says nothing for half a minute: a bounded refusal, and no half-kept file."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from records.models import PrivateFile
from tests.trials import papers
from tests.trials.applicant import Answer, multipart
from tests.trials.campaign import seed
from tests.trials.evidence import broken_objects
from tests.trials.figures import Figure, at_least, at_most, exactly, none
from tests.trials.form import PAPERS, PROOF
from tests.trials.trial import Trial

from .disk_full import attach_again, speaks
from .filling import Filler
from .ready import fill

STALLED = "stalled"  # the storage says nothing while a file of this name lies in VAR_DIR
BEYOND = 5  # seconds beside STORAGE_SECONDS


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the figures."""
    count, down, patience = trial.pick(4, 16), trial.pick(8, 30), trial.pick(2, 10)
    campaign = seed(count)
    environment = {
        "TRIAL_STORAGE": "tests.faults.broken.SaysNothing",
        "STORAGE_SECONDS": str(patience),
    }
    with trial.served(**environment) as server:
        fillers = fill(campaign, server.port)
        for filler in fillers[1::2]:
            filler.applicant.root = filler.applicant.root.replace("/fr/", "/ar/", 1)
        before = PrivateFile.objects.count()
        mark = trial.var / STALLED
        began = time.monotonic()
        mark.touch()
        with ThreadPoolExecutor(count) as pool:
            refusals = list(pool.map(attach_in_vain, fillers))
        rows = PrivateFile.objects.count() - before
        read = [filler.applicant.step(1) for filler in fillers]
        time.sleep(max(down - (time.monotonic() - began), 0))
        mark.unlink()
        time.sleep(1)
        again = sum(map(attach_again, fillers))
        for filler in fillers:
            filler.send()
    yield at_least("files refused", sum(a.status >= 400 for _l, a in refusals), count)
    yield none("in another language", [a for language, a in refusals if not speaks(language, a)])
    yield at_most("slowest refusal", max(a.seconds for _l, a in refusals), patience + BEYOND, "s")
    yield none("rows entered meanwhile", rows)
    yield none("steps that could not be read meanwhile", [a for a in read if a.status != 200])
    yield exactly("files taken again", again, count)
    yield none("rows of files without their object, whole", list(broken_objects()))
    sent = [sent for filler in fillers for sent in filler.diary.sendings]
    yield exactly("sent afterwards", sum(one.acknowledged for one in sent), count)


def attach_in_vain(filler: Filler) -> tuple[str, Answer]:
    """Attach a file and return the refusal, with the language of its reader."""
    applicant = filler.applicant
    body = multipart("longue.pdf", papers.pdf(5_000))
    return applicant.root[1:3], applicant.attach(PAPERS, PROOF, body)
