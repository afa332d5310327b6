"""What the worker does for officers who take dossiers out."""

import logging
from functools import partial

from django.utils import timezone
from django_tasks import task

from records.services import files as private_files

from .exports.archive import archive_pieces
from .models import Archive
from .services.archive import TakenOver, claim_archive, finish_archive, tell_progress

logger = logging.getLogger(__name__)


@task()
def make_archive(pk: int) -> bool:
    """Make an archive from the start, unless another maker has it; return whether it is offered.

    A maker that is killed leaves no half archive: its object has no row and is swept away.
    """
    archive = claim_archive(pk=pk, now=timezone.now())
    if archive is None:
        return False
    try:
        kept = _made(archive)
        finish_archive(archive=archive, kept=kept, now=timezone.now())
    except TakenOver:
        return False
    return kept is not None


def _made(archive: Archive) -> private_files.Kept | None:
    """Return the archive's object, or None where it cannot be stored. Raises TakenOver."""
    pieces = archive_pieces(archive.dossiers, partial(_tell, archive))
    try:
        return private_files.keep_stream(
            pieces=pieces, name=f"dossiers-{archive.pk}.zip", media_type="application/zip"
        )
    except OSError:
        logger.exception("An archive of dossiers could not be stored.")
        return None


def _tell(archive: Archive, done: int, left_out: int) -> None:
    # What is left out stays with the archive, to be told at its end.
    archive.left_out = left_out
    tell_progress(archive=archive, done=done, left_out=left_out, now=timezone.now())
