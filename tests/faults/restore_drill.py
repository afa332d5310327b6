"""The machine is lost: from the last backup to a portal that answers, timed.

Dossiers with their files are backed up twice, the second time with little that is new. Then
database and files are destroyed, restored by `manage.py restore`,
and served: nothing of what the backup held may be missing.
"""

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from django.db import connection, connections, transaction
from django.db.models import Count
from django.utils import timezone

from label.dossiers.models import AnswerFile, Dossier
from operations.services.backing_up import back_up, last_of
from records.models import PrivateFile
from records.selectors import journal_findings
from records.services.files import enter, keep_made
from tests.trials import papers
from tests.trials.applicant import Applicant
from tests.trials.campaign import Campaign, seed
from tests.trials.evidence import broken_objects
from tests.trials.figures import Figure, at_most, exactly, none
from tests.trials.form import PROOF
from tests.trials.results import ROOT
from tests.trials.trial import Trial

RPO, RTO = 5 * 60, 15 * 60  # seconds
TIMER = ROOT / "deploy" / "systemd" / "lcc-backup.timer"
FILES, FILE_SIZE = 3, 20_000  # of each dossier; bytes


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the figures."""
    count = trial.pick(20, 1_500)
    backups = trial.var / "backups"
    campaign = seed(count)
    attach(campaign)
    began = time.monotonic()
    back_up(to=backups)
    first = time.monotonic() - began
    attach(campaign, only=1)
    began = time.monotonic()
    back_up(to=backups)
    again = time.monotonic() - began
    files = PrivateFile.objects.count()
    destroy(trial)
    began = time.monotonic()
    restore(last_of(backups))
    restored = time.monotonic() - began
    with trial.served() as server:
        page = Applicant(server.port, campaign.places[0]).step(1)
        took = time.monotonic() - began
    yield Figure("first backup", first, unit="s")
    yield Figure("next backup, with what is new", again, unit="s")
    yield at_most("RPO: lost at most, by the given timer", period() + again, RPO, "s")
    yield Figure("restored after", restored, unit="s")
    yield at_most("RTO: portal answers again after", took, RTO, "s")
    yield exactly("answer to an applicant's old session", page.status, 200)
    yield exactly("dossiers, each with its files", whole(campaign), count)
    yield exactly("files", PrivateFile.objects.count(), files)
    yield none("rows of files without their object, whole", list(broken_objects()))
    yield none("findings of verify_journal", list(journal_findings()))


def period() -> float:
    """Return how many seconds lie between two backups, as `deploy/systemd` starts them.

    What is acknowledged as one begins is lost if the machine is as the next one is almost done.
    """
    minutes = re.search(r"^OnCalendar=\*:0/(\d+)$", TIMER.read_text(), re.MULTILINE)
    late = re.search(r"^AccuracySec=(\d+)s$", TIMER.read_text(), re.MULTILINE)
    if not minutes or not late:
        raise ValueError(TIMER)
    return 60.0 * int(minutes[1]) + int(late[1])


def attach(campaign: Campaign, only: int = 0) -> None:
    """Give every dossier its files, or one file to the first ones."""
    for place in campaign.places[: only or None]:
        for number in range(1 if only else FILES):
            kept = keep_made(
                content=papers.pdf(FILE_SIZE),
                name=f"preuve-{number}.pdf",
                media_type="application/pdf",
            )
            with transaction.atomic():
                file = enter(kept=kept, by=place.user)
                AnswerFile.objects.create(
                    dossier=place.dossier, question=PROOF, file=file, added_at=timezone.now()
                )


def whole(campaign: Campaign) -> int:
    """Return how many dossiers are there with their files."""
    dossiers = Dossier.objects.filter(call=campaign.call)
    return dossiers.alias(papers=Count("files")).filter(papers__gte=FILES).count()


def destroy(trial: Trial) -> None:
    """Lose the database and every file."""
    shutil.rmtree(trial.var / "private")
    if trial.database == "postgres":
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
        connections.close_all()
        return
    name = Path(connection.settings_dict["NAME"])
    connections.close_all()
    for path in name.parent.glob(f"{name.name}*"):
        path.unlink()


def restore(backup: Path | None) -> None:
    """Restore as an operator does."""
    command = [sys.executable, "manage.py", "restore", str(backup)]
    subprocess.run(command, cwd=ROOT, check=True)
