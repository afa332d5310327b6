"""The worker is killed again and again while it makes letters and sends them.

Every commune asked for gets one letter, under numbers without a gap, and its mail once: what a
killed worker had begun is undone, what it had finished stays. A mail that the server took at the
very instant of a kill may come again, under the Message-ID by which it is recognised.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

from django.utils import timezone

from accounts.models import User
from label.dossiers.models import Dossier
from label.letters.domain.register import BY_MAIL, OTHER
from label.letters.models import Letter, LetterTemplate
from label.letters.services.produce import ask_for_letters
from records.models import OutboxMessage
from records.selectors import journal_findings
from tests.trials.campaign import seed
from tests.trials.evidence import broken_objects
from tests.trials.figures import Figure, at_least, exactly, none
from tests.trials.results import ROOT
from tests.trials.server import free_port
from tests.trials.trial import Trial

from .mailbox import Mailbox

PATIENCE = 600  # seconds
BEGINS = 4.0  # seconds that a worker takes to begin


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the figures."""
    count, kills = trial.pick(12, 200), trial.pick(3, 20)
    campaign = seed(count)
    for number, place in enumerate(campaign.places):
        Dossier.objects.filter(pk=place.dossier.pk).update(
            state="submitted", reference=f"ESSAI-{number:04}"
        )
    officer = User.objects.create_superuser(email="instruction@portail.example")
    ask_for_letters(
        call=campaign.call, template=template(), channel=BY_MAIL, by=officer, now=timezone.now()
    )
    mailbox = Mailbox(free_port())
    mailbox.open()
    environment = os.environ | {"EMAIL_URL": f"smtp://127.0.0.1:{mailbox.port}"}
    killed = 0
    chance = random.Random(count)
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends and not done(campaign.call.pk, count, killed >= kills):
        with subprocess.Popen(
            [sys.executable, "manage.py", "worker"],
            cwd=ROOT,
            env=environment,
            stderr=subprocess.DEVNULL,
        ) as worker:
            waited = time.monotonic() + BEGINS + chance.uniform(0, BEGINS)
            while time.monotonic() < (waited if killed < kills else ends):
                if done(campaign.call.pk, count, killed >= kills):
                    break
                time.sleep(0.1)
            worker.send_signal(signal.SIGKILL)
        killed += 1
    mailbox.close()
    letters = Letter.objects.filter(production__call=campaign.call)
    positions = sorted(letters.values_list("position", flat=True))
    yield at_least("workers killed", killed, kills)
    yield exactly("letters", len(positions), count)
    yield none("gaps or doubles in their numbers", gaps(positions))
    yield exactly("communes written to", letters.values("dossier").distinct().count(), count)
    yield exactly("mails that arrived", len(set(mailbox.arrived)), count)
    yield Figure("copies of a mail, same Message-ID", len(mailbox.arrived) - count)
    yield none("rows of files without their object, whole", list(broken_objects()))
    yield none("findings of verify_journal", list(journal_findings()))


def template() -> LetterTemplate:
    """Return a letter that is fit for every dossier."""
    return LetterTemplate.objects.create(
        kind=OTHER,
        name_fr="Essai",
        name_ar="تجربة",
        subject_fr="Lettre d’essai",
        subject_ar="رسالة على سبيل التجربة",
        body_fr="Cette lettre est un essai.",
        body_ar="هذه الرسالة على سبيل التجربة.",
        signatory_fr="La coordination",
        signatory_ar="التنسيق",
    )


def done(call: int, count: int, killed_enough: bool) -> bool:
    """Say whether every letter is made and every mail has left, and enough workers were killed."""
    return (
        killed_enough
        and Letter.objects.filter(production__call=call).count() == count
        and not OutboxMessage.objects.exclude(state=OutboxMessage.State.SENT).exists()
    )


def gaps(positions: list[int]) -> list[int]:
    """Return the numbers that are missing or double in what should go one by one."""
    return [b for a, b in zip([0, *positions], positions, strict=False) if b != a + 1]
