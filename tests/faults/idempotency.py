"""One key, sixteen posts at the same instant: one deposit, the same receipt for all.

Then the same key with other content, and the old content after a change: 409, and no deposit.
"""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from label.dossiers.models import Deposit
from tests.trials.applicant import Answer, Applicant, Sending
from tests.trials.campaign import seed
from tests.trials.evidence import Sent, judge
from tests.trials.figures import Figure, exactly, none
from tests.trials.trial import Trial

from .filling import Filler
from .ready import fill

POSTS = 16


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the figures."""
    keys = trial.pick(6, 40)
    campaign = seed(keys)
    with trial.served() as server:
        fillers = fill(campaign, server.port)
        sendings = [filler.reviewed() for filler in fillers]
        told = [at_once(filler, sending) for filler, sending in zip(fillers, sendings, strict=True)]
        refusals = [
            status
            for filler, sending in zip(fillers, sendings, strict=True)
            for status in with_other_content(filler, sending)
        ]
    receipts = sum(
        filler.applicant.is_receipt(answer)
        for filler, answers in zip(fillers, told, strict=True)
        for answer in answers
    )
    sent = [
        Sent(f.applicant.place.dossier.pk, s.key, f.diary.saved, f.diary.files, True)
        for f, s in zip(fillers, sendings, strict=True)
    ]
    yield exactly("posts led to the same receipt", receipts, keys * POSTS)
    yield none("errors", sum(one.status >= 400 for answers in told for one in answers))
    deposits = Deposit.objects.filter(dossier__call=campaign.call)
    yield exactly("deposits", deposits.count(), keys)
    yield exactly("changed content refused with 409", refusals.count(409), len(refusals))
    yield from judge(campaign.call, sent).figures()


def at_once(filler: Filler, sending: Sending) -> list[Answer]:
    """Post the same sending from sixteen lines, all let go at the same instant."""
    gate = threading.Barrier(POSTS)

    def post(_number: int) -> Answer:
        applicant = Applicant(filler.applicant.port, filler.applicant.place)
        applicant.ask("GET", "/recepisse/")  # a line that is open, so that all arrive together
        gate.wait(60)
        answer = applicant.send(sending)
        applicant.hang_up()
        return answer

    with ThreadPoolExecutor(POSTS) as pool:
        return list(pool.map(post, range(POSTS)))


def with_other_content(filler: Filler, sending: Sending) -> list[int]:
    """Return the statuses of three sendings whose content is not what was read."""
    applicant = filler.applicant
    other = replace(sending, fingerprint="0" * 64)
    new = replace(sending, key=sending.key[:-4] + "0000")
    statuses = [applicant.send(other).status]
    saved = dict(filler.diary.saved)
    filler.save(f"{applicant.place.dossier.pk}-changed")
    statuses.append(applicant.send(new).status)
    statuses.append(applicant.send(other).status)
    filler.diary.saved = saved
    return statuses
