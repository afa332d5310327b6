"""A whole call as one ZIP: what its making takes of memory and time, in a process of its own."""

import os
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from datetime import datetime

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from accounts.models import User
from label.calls.domain.form import Form
from label.dossiers.domain.snapshot import fingerprint, freeze
from label.dossiers.models import AnswerFile, Dossier
from label.dossiers.selectors import filed_papers, typed_answers
from label.dossiers.services.answers import save_answers
from label.dossiers.services.archive import ask_for_archive
from label.dossiers.services.submit import submit_dossier
from records.services import files
from tests.trials import papers
from tests.trials.answers import answers
from tests.trials.campaign import Place, seed
from tests.trials.figures import Figure, at_most, exactly
from tests.trials.form import PROOF
from tests.trials.results import ROOT
from tests.trials.trial import Trial

SIZE = 200_000  # bytes of a file
MEMORY = 256  # MB
MAKER = """
import resource, sys, zipfile, django
django.setup()
from label.dossiers.models import Archive
from label.dossiers.tasks import make_archive
offered = make_archive.call(int(sys.argv[1]))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
file = Archive.objects.get(pk=sys.argv[1]).file
with file.open() as content:
    papers = len(zipfile.ZipFile(content).namelist())
print(int(offered), peak, file.size, papers)
"""


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the figures."""
    count = trial.pick(40, 1_000)
    archive = asked_for(count)
    began = time.monotonic()
    made = subprocess.run(
        [sys.executable, "-c", MAKER, str(archive)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": f"{ROOT / 'site'}:{ROOT}"},
        capture_output=True,
        text=True,
        check=True,
    )
    offered, peak, size, inside = (int(word) for word in made.stdout.split())
    yield exactly("archives offered", offered, 1)
    yield exactly("papers in it", inside, count * 5)
    yield Figure("its size", size / 1e6, unit="MB")
    yield at_most("peak of the process that made it", peak, MEMORY, "MB")
    yield Figure("time", time.monotonic() - began, unit="s")


def asked_for(count: int) -> int:
    """Send so many dossiers with two files each, and ask for their archive; return its key."""
    now = timezone.now()
    campaign = seed(count)
    for place in campaign.places:
        for _paper in range(2):
            uploaded = SimpleUploadedFile("preuve.pdf", papers.pdf(SIZE))
            stored = files.store_private(uploaded=uploaded, by=place.user)
            AnswerFile.objects.create(
                dossier=place.dossier, question=PROOF, file=stored, added_at=now
            )
        send(campaign.form, place, now)
    officer = User.objects.create_superuser("archives@lcc.example", "x")
    keys = list(Dossier.objects.filter(call=campaign.call).values_list("pk", flat=True))
    return ask_for_archive(dossiers=keys, chosen={}, by=officer, now=now).pk


def send(form: Form, place: Place, now: datetime) -> None:
    """Answer every question of a draft, and send it."""
    typed = answers(form.questions(), place.dossier.reference)
    save_answers(dossier=place.dossier, user=place.user, typed=typed, now=now)
    content = freeze(form, typed_answers(place.dossier), filed_papers(place.dossier))
    submit_dossier(
        dossier=place.dossier,
        user=place.user,
        language="fr",
        key=uuid.uuid4(),
        fingerprint=fingerprint(content),
        now=now,
    )
