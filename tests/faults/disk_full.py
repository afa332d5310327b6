"""The disk is full, first that of the files, then that of the database.

What cannot be kept is refused with a short page in the reader's language; nothing is stored by
halves, no row lacks its object, the draft stands, and the portal goes on once there is room.
Mounts a small disk of its own: it must run as root.
"""

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager

from django.db import connection, connections

from label.dossiers.models import Deposit
from tests.trials import papers
from tests.trials.answers import fields
from tests.trials.applicant import Answer, Applicant, multipart
from tests.trials.campaign import Campaign, seed
from tests.trials.evidence import attached, broken_objects, judge
from tests.trials.figures import Figure, at_least, at_most, exactly, none
from tests.trials.form import PAPERS, PROOF
from tests.trials.trial import Trial

from .filling import Filler
from .kill_nine import lost_from_drafts
from .ready import fill
from .small_disk import SmallDisk, mounted, tablespace

FILES_DISK, DATABASE_DISK = 4, 32  # megabytes
PAGE_LIMIT = 100_000  # bytes
TIME_LIMIT = 10  # seconds
ARABIC = re.compile("[\u0600-\u06ff]")
LONG = "Une longue réponse qui demande de la place. " * 45


def run(trial: Trial) -> Iterator[Figure]:
    """Yield the figures of the files' disk, of the database's disk, and of the time after."""
    campaign = seed(trial.pick(6, 30))
    refusals: list[tuple[str, Answer]] = []
    connections.close_all()
    with (
        mounted(trial.var / "private", FILES_DISK) as files,
        database_disk(trial) as data,
        trial.served() as server,
    ):
        fillers = fill(campaign, server.port)
        for filler in fillers[1::2]:
            filler.applicant.root = filler.applicant.root.replace("/fr/", "/ar/", 1)
        files.fill()
        for filler in fillers:
            refusals += attach_in_vain(filler.applicant)
        yield exactly("files refused", len(refusals), 2 * len(fillers))
        yield none("drafts changed by it", list(lost(campaign, fillers)))
        files.free()
        yield exactly("files taken again", sum(map(attach_again, fillers)), len(fillers))
        data.fill()
        taken, full = act_in_vain(fillers)
        refusals += full
        yield at_least("acts refused by the full database", len(full), 1)
        yield Figure("acts that still found room", taken)
        data.free()
        yield none("answers or files lost from drafts", list(lost(campaign, fillers)))
        for filler in fillers:
            filler.save(f"after-{filler.applicant.place.dossier.pk}")
            filler.send()
        sendings = [sent for filler in fillers for sent in filler.diary.sendings]
        evidence = judge(campaign.call, sendings)  # while the disks are there
    yield none("refusals in another language", [a for who, a in refusals if not speaks(who, a)])
    yield at_most("longest refusal", max(len(a.body) for _w, a in refusals), PAGE_LIMIT, "bytes")
    yield at_most("slowest refusal", max(a.seconds for _w, a in refusals), TIME_LIMIT, "s")
    yield exactly("sent afterwards", sum(sent.acknowledged for sent in sendings), len(fillers))
    deposits = Deposit.objects.filter(dossier__call=campaign.call).count()
    yield exactly("deposits", deposits, len(fillers))
    for example in evidence.examples():
        print(f"  {example}")
    yield from evidence.figures()


def database_disk(trial: Trial) -> AbstractContextManager[SmallDisk]:
    """Return the small disk on which the database lies."""
    if trial.database == "sqlite":
        return mounted(trial.var / "data", DATABASE_DISK)
    connection.close_pool()
    return tablespace(connection.settings_dict["NAME"], DATABASE_DISK)


def attach_in_vain(applicant: Applicant) -> list[tuple[str, Answer]]:
    """Attach a file by itself and with its step; return the refusals and their language."""
    language, content = applicant.root[1:3], papers.pdf(400_000)
    by_itself = applicant.attach(PAPERS, PROOF, multipart("grande.pdf", content))
    with_step = applicant.attach_with_step(PAPERS, PROOF, "grande.pdf", content)
    return [(language, one) for one in (by_itself, with_step) if one.status >= 400]


def attach_again(filler: Filler) -> bool:
    """Attach a small file now that there is room."""
    body = multipart("petite.pdf", papers.pdf(2_000))
    taken = filler.applicant.attach(PAPERS, PROOF, body).status == 200
    filler.diary.files = attached(filler.applicant.place.dossier.pk)
    return taken and not list(broken_objects())


def act_in_vain(fillers: list[Filler]) -> tuple[int, list[tuple[str, Answer]]]:
    """Save long answers until the database takes no more; return how many it took, and the rest."""
    taken, refused = 0, []
    for _round in range(40):
        for filler in fillers:
            applicant, question = filler.applicant, filler.form.by_key["k-practice"]
            words = {question.key: f"{LONG}{_round}"}
            answer = applicant.save(1, fields([question], words, filler.diary.saved))
            if answer.status < 400:
                taken += 1
                filler.diary.saved |= words
            else:
                refused.append((applicant.root[1:3], answer))
        if len(refused) >= len(fillers):
            break
    return taken, refused


def lost(campaign: Campaign, fillers: list[Filler]) -> Iterator[str]:
    """Yield what was acknowledged and no longer stands, and rows without their object."""
    yield from lost_from_drafts(campaign, [filler.diary for filler in fillers])
    yield from broken_objects()


def speaks(language: str, answer: Answer) -> bool:
    """Say whether a refusal is in the reader's language, be it a page or a sentence."""
    if "<html" in answer.text:
        return f'<html lang="{language}"' in answer.text
    return bool(ARABIC.search(answer.text)) == (language == "ar")
