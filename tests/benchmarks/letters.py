"""1,500 bilingual letters: made, numbered without a gap, kept, entered in the register.

They are made in a process of its own, as the worker makes them, whose memory is measured. The
time is its processor's, so that others on the machine do not count.
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta

from tests.trials.figures import Figure, at_most, exactly
from tests.trials.results import ROOT
from tests.trials.trial import Trial

SECONDS, MEGABYTES = 60, 300
REASON = {
    "code": "",
    "fr": "Les pratiques décrites restent à consolider.",
    "ar": "ما زالت الممارسات الموصوفة في حاجة إلى التعزيز.",
}


def run(trial: Trial) -> Iterator[Figure]:
    """Have them made in another process, and look at what it left."""
    from label.letters.models import Letter

    wanted = trial.pick(small=100, full=1500)
    plant(wanted)
    made = subprocess.run(
        [sys.executable, "-m", __name__], cwd=ROOT, env=os.environ, check=True, capture_output=True
    )
    told = json.loads(made.stdout.splitlines()[-1])
    numbers = list(Letter.objects.order_by("position").values_list("position", flat=True))
    yield exactly("letters", told["made"], wanted)
    yield exactly("numbers without a gap", float(numbers == list(range(1, wanted + 1))), 1)
    share = wanted / 1500
    yield at_most("processor time", told["seconds"], SECONDS * share, "s")
    yield at_most("memory at its highest", told["megabytes"], MEGABYTES, "MB")


def plant(count: int) -> None:
    """Decide on `count` dossiers of real communes, and ask for their letters."""
    from django.utils import timezone

    from accounts.models import User
    from label.calls.content.call_2022 import CALL
    from label.calls.models import Call, FormVersion
    from label.dossiers.models import Dossier
    from label.letters.demonstration import load
    from label.letters.models import LetterTemplate
    from label.letters.services.produce import ask_for_letters
    from label.selection.models import Proposal
    from label.selection.services.batches import lock_batch, open_batch
    from territory.models import Commune

    now = timezone.now()
    officer = User.objects.create_superuser(email="instruction@lcc.example")
    call = Call.objects.create(slug="lettres", **CALL)
    form = FormVersion.objects.create(
        call=call,
        number=1,
        schema={"steps": []},
        digest="0",
        published_at=now,
    )
    dossiers = Dossier.objects.bulk_create(
        Dossier(
            call=call,
            commune=commune,
            form_version=form,
            reference=f"LCC-{number:05}",
            state="not_eligible",
            language="fr",
            started_at=now,
            changed_at=now,
        )
        for number, commune in enumerate(Commune.objects.order_by("code")[:count])
    )
    said = dict.fromkeys(("place_fr", "place_ar", "present_fr", "present_ar"), "Rabat")
    batch = open_batch(
        call=call, sat_on=now.date(), by=officer, now=now - timedelta(days=1), **said
    )
    Proposal.objects.bulk_create(
        Proposal(batch=batch, dossier=one, outcome="not_retained", reasons=[REASON])
        for one in dossiers
    )
    lock_batch(batch=batch, by=officer, now=now)
    load()
    template = LetterTemplate.objects.get(kind="not_retained")
    ask_for_letters(call=call, template=template, channel="paper", by=officer, now=now)


def make() -> dict[str, float]:
    """Make the letters that wait; say how many, how long it took, how much memory."""
    import django

    django.setup()
    from django.utils import timezone

    from label.letters.services.produce import make_waiting

    began = time.process_time()
    made = make_waiting(now=timezone.now())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"made": made, "seconds": time.process_time() - began, "megabytes": peak}


if __name__ == "__main__":
    print(json.dumps(make()))
