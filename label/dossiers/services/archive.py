"""Asking for an archive of dossiers; claiming, ending and removing it."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from accounts.models import User
from label.dossiers.domain.archive import KEPT, SILENT, TRIES, is_free, is_past
from label.dossiers.models import Archive
from label.dossiers.permissions import may_export
from records.services import files as private_files
from records.services import journal

from .errors import NotAnOfficer, Refused
from .tell_export import tell_export


class NothingSent(Refused):
    """None of the dossiers was ever sent: there is nothing to put into an archive."""


class TakenOver(Exception):
    """Another maker has the archive now."""


@transaction.atomic
def ask_for_archive(
    *, dossiers: Sequence[int], chosen: Mapping[str, list[str]], by: User, now: datetime
) -> Archive:
    """Ask for the archive of dossiers that were sent, by key. Raises NotAnOfficer, NothingSent."""
    if not may_export(by):
        raise NotAnOfficer
    if not dossiers:
        raise NothingSent
    archive = Archive.objects.create(
        dossiers=list(dossiers), chosen=dict(chosen), asked_at=now, asked_by=by
    )
    tell_export(form="zip", chosen=chosen, count=len(archive.dossiers), by=by)
    return archive


@transaction.atomic
def claim_archive(*, pk: int, now: datetime) -> Archive | None:
    """Return the archive for its making from the start, or None if another makes it or it ended.

    One whose makers were all killed is given up.
    """
    archive = Archive.objects.select_for_update(of=("self",)).filter(pk=pk, ended_at=None).first()
    if archive is None or not is_free(archive.claimed_at, now):
        return None
    if archive.tries >= TRIES:
        _end(archive, now)
        return None
    archive.claim, archive.claimed_at = secrets.token_hex(16), now
    archive.tries, archive.done, archive.left_out = archive.tries + 1, 0, 0
    archive.save()
    return archive


def tell_progress(*, archive: Archive, done: int, left_out: int, now: datetime) -> None:
    """Keep how far the making is. Raises TakenOver."""
    held = Archive.objects.filter(pk=archive.pk, claim=archive.claim, ended_at=None)
    if not held.update(done=done, left_out=left_out, claimed_at=now):
        raise TakenOver


@transaction.atomic
def finish_archive(*, archive: Archive, kept: private_files.Kept | None, now: datetime) -> None:
    """Offer what was made, or say that it could not be kept. Raises TakenOver."""
    held = Archive.objects.select_for_update(of=("self",))
    locked = held.filter(pk=archive.pk, claim=archive.claim, ended_at=None).first()
    if locked is None:
        raise TakenOver
    if kept:
        locked.file = private_files.enter(kept=kept, by=locked.asked_by)
    _end(locked, now)


def _end(archive: Archive, now: datetime) -> None:
    archive.ended_at = now
    archive.save()
    told = {"dossiers": len(archive.dossiers), "left_out": archive.left_out}
    verb = "dossiers.archive_made" if archive.file else "dossiers.archive_failed"
    journal.record(actor=None, verb=verb, target=archive, data=told)


def waiting_archives(*, now: datetime) -> list[int]:
    """Return the keys of archives that nobody makes, the oldest first."""
    free = Q(claimed_at=None) | Q(claimed_at__lte=now - SILENT)
    rows = Archive.objects.filter(free, ended_at=None).order_by("asked_at", "pk")
    return list(rows.values_list("pk", flat=True))


def remove_old_archives(*, now: datetime) -> int:
    """Take away the archives that were offered long enough, and return how many."""
    old = Archive.objects.filter(file__isnull=False, ended_at__lte=now - KEPT)
    return sum(_remove(pk, now) for pk in old.values_list("pk", flat=True))


@transaction.atomic
def _remove(pk: int, now: datetime) -> bool:
    archive = Archive.objects.select_for_update(of=("self",)).get(pk=pk)
    file = archive.file
    if file is None or archive.ended_at is None or not is_past(archive.ended_at, now):
        return False
    archive.file, archive.removed_at = None, now
    archive.save()
    private_files.remove(file=file)
    journal.record(actor=None, verb="dossiers.archive_removed", target=archive)
    return True


@transaction.atomic
def hand_out(*, archive: Archive, by: User) -> None:
    """Write down who takes an archive. Raises NotAnOfficer."""
    if not may_export(by):
        raise NotAnOfficer
    told = {"dossiers": len(archive.dossiers)}
    journal.record(actor=by, verb="dossiers.archive_taken", target=archive, data=told)
