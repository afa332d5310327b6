"""The closing instant: sendings posted across it, and one thousandth of a second around it.

A dossier is taken strictly before the instant by the server's clock. Client and server share
that clock here: an answer is misjudged if the whole time between its post and its arrival lies
on the other side, or if the instant that is recorded does.
"""

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta

import time_machine
from django.test import Client
from django.utils import timezone

from label.calls.models import Call
from label.dossiers.models import Deposit
from label.dossiers.services.answers import save_answers
from tests.trials.answers import answers
from tests.trials.applicant import Sending, offered
from tests.trials.campaign import Place, seed
from tests.trials.figures import Figure, at_least, exactly, none
from tests.trials.form import SHORT
from tests.trials.trial import Trial

from .filling import Filler
from .ready import fill

AT_ONCE = 24
SPREAD = 1.0  # seconds before and after the instant within which posts begin
AHEAD = 6.0  # seconds to make ready once the closing is set
WITHOUT_FILES = {"steps": SHORT["steps"][:1]}
MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True)
class Judged:
    """One post: when it left, when its answer came (UTC), and what was answered."""

    dossier: int
    left: datetime
    came: datetime
    accepted: bool
    status: int


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the figures of the crowd, then those of the thousandths."""
    posts = trial.pick(60, 200)
    campaign = seed(posts)
    with trial.served() as server:
        fillers = fill(campaign, server.port)
        sendings = [filler.reviewed() for filler in fillers]
        closes_at = timezone.now() + timedelta(seconds=AHEAD)
        Call.objects.filter(pk=campaign.call.pk).update(closes_at=closes_at)
        judged = post_across(fillers, sendings, closes_at)
    recorded = dict(
        Deposit.objects.filter(dossier__call=campaign.call).values_list("dossier", "submitted_at")
    )
    wrong = [one for one in judged if is_misjudged(one, recorded.get(one.dossier), closes_at)]
    for one in wrong[:5]:
        print(f"  {one}, recorded {recorded.get(one.dossier)}, closing {closes_at}")
    yield exactly("posts across the closing instant", len(judged), posts)
    yield at_least("of them accepted", sum(one.accepted for one in judged), 1)
    yield at_least("of them refused with 409", sum(one.status == 409 for one in judged), 1)
    yield none("misjudged", wrong)
    for offset, wanted in ((-MILLISECOND, 303), (timedelta(0), 409), (MILLISECOND, 409)):
        shown = f"{offset / MILLISECOND:+.0f} ms" if offset else "0 ms"
        yield exactly(f"answer at {shown}", answer_at(offset), wanted)


def post_across(
    fillers: Sequence[Filler], sendings: Sequence[Sending], closes_at: datetime
) -> list[Judged]:
    """Post each sending at its own instant, evenly spread around the closing."""
    step = 2 * SPREAD / max(len(fillers) - 1, 1)

    def post(number: int) -> Judged:
        begin = closes_at + timedelta(seconds=number * step - SPREAD)
        time.sleep(max((begin - timezone.now()).total_seconds(), 0))
        applicant = fillers[number].applicant
        left = timezone.now()
        answer = applicant.send(sendings[number])
        return Judged(
            dossier=applicant.place.dossier.pk,
            left=left,
            came=timezone.now(),
            accepted=applicant.is_receipt(answer),
            status=answer.status,
        )

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(post, range(len(fillers))))


def is_misjudged(one: Judged, recorded: datetime | None, closes_at: datetime) -> bool:
    """Say whether a verdict cannot be right, or is not what stands in the database."""
    if one.accepted:
        return recorded is None or not (one.left <= recorded <= one.came and recorded < closes_at)
    return recorded is not None or one.status != 409 or one.came < closes_at


def answer_at(offset: timedelta) -> int:
    """Return the status of a sending at the closing instant and so much, through the whole portal.

    The clock stands still at that instant.
    """
    closes_at = timezone.now().replace(microsecond=0) + timedelta(hours=1)
    campaign = seed(1, schema=WITHOUT_FILES, closes_at=closes_at)
    place = campaign.places[0]
    save_answers(
        dossier=place.dossier,
        user=place.user,
        typed=answers(campaign.form.questions(), "seule"),
        now=timezone.now(),
    )
    return send_in_process(place, closes_at + offset)


def send_in_process(place: Place, instant: datetime) -> int:
    """Send a draft, read a minute before, at an instant of a clock that stands still."""
    client = Client()
    client.force_login(place.user, backend="django.contrib.auth.backends.ModelBackend")
    address = f"/fr/dossiers/{place.dossier.public_id}"
    with time_machine.travel(instant - timedelta(minutes=1), tick=False):
        sending = offered(client.get(f"{address}/verification/").content)
    with time_machine.travel(instant, tick=False):
        return client.post(f"{address}/envoi/", vars(sending)).status_code
