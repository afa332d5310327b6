"""Have files looked at for viruses: when they come, or as soon as the scanner is back."""

import logging
import time
from datetime import datetime

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from records.domain.refusals import Reason, Refused
from records.domain.scanning import (
    INFECTED,
    UNSCANNED,
    WAITING,
    Address,
    ScanState,
    parse_address,
)
from records.models import PrivateFile
from records.scanning import clamd
from records.services import journal
from records.signals import virus_found
from records.storage import private_storage

logger = logging.getLogger(__name__)

# Someone waits for the answer; a file that takes longer is scanned by the worker.
AT_ONCE = 5.0  # seconds
LATER = 20.0  # seconds
# How long one run may keep the worker from its other jobs, in seconds.
RUN = 10.0
# After a failure, uploads do not wait for the scanner for so many seconds.
REST = 30
RESTING = "records:clamd-rests"


def scanner() -> Address | None:
    """Return where the scanner listens, or None where none is configured."""
    url = settings.CLAMD_URL
    return parse_address(url) if url else None


def scan_at_once(content: bytes) -> ScanState:
    """Return the state in which a file that has just come is kept.

    `waiting` while the scanner is down or slow. Raises Refused for a file with a virus.
    """
    address = scanner()
    if address is None:
        return UNSCANNED
    if cache.get(RESTING):
        return WAITING
    try:
        state = clamd.scan(content, address, seconds=AT_ONCE)
    except clamd.Unreachable as error:
        cache.set(RESTING, True, timeout=REST)
        logger.warning("The virus scanner does not answer: %s", error)
        return WAITING
    except clamd.Unclear as error:
        logger.warning("The virus scanner gave no verdict: %s", error)
        return WAITING
    if state == INFECTED:
        raise Refused(Reason.INFECTED)
    return state


def scan_waiting(*, seconds: float = RUN) -> int:
    """Scan the files that wait, those least lately tried first; return how many are settled.

    It ends after so many seconds, and at the first sign that the scanner is down.
    """
    address = scanner()
    if address is None:
        return 0
    waiting = PrivateFile.objects.filter(scan=WAITING)
    order = F("scanned_at").asc(nulls_first=True)
    settled, ends = 0, time.monotonic() + seconds
    for file in waiting.order_by(order, "uploaded_at", "pk"):
        if time.monotonic() >= ends:
            break
        try:
            settled += _scan(file, address)
        except clamd.Unreachable as error:
            logger.warning("The virus scanner does not answer: %s", error)
            break
    return settled


def _scan(file: PrivateFile, address: Address) -> bool:
    try:
        with private_storage().open(file.key) as kept:
            content = kept.read()
    except FileNotFoundError:
        return False  # removed meanwhile
    try:
        state = clamd.scan(content, address, seconds=LATER)
    except clamd.Unclear as error:
        logger.warning("The virus scanner gave no verdict on file %s: %s", file.pk, error)
        PrivateFile.objects.filter(pk=file.pk).update(scanned_at=timezone.now())
        return False
    cache.delete(RESTING)
    _settle(file, state, timezone.now())
    return True


@transaction.atomic
def _settle(file: PrivateFile, state: ScanState, now: datetime) -> None:
    if state == INFECTED:
        # Receivers lock what refers to the file before its own row is touched, as uploads do.
        virus_found.send(sender=PrivateFile, file=file)
    PrivateFile.objects.filter(pk=file.pk, scan=WAITING).update(scan=state, scanned_at=now)


@transaction.atomic
def release_waiting() -> int:
    """Let the files that wait be opened unscanned, as an operator decides who has no scanner."""
    released = PrivateFile.objects.filter(scan=WAITING).update(scan=UNSCANNED)
    if released:
        journal.record(actor=None, verb="files.released_unscanned", data={"files": released})
    return released


@transaction.atomic
def queue_unscanned() -> int:
    """Have all files scanned that came while there was no scanner; nobody opens them until then."""
    return PrivateFile.objects.filter(scan=UNSCANNED).update(scan=WAITING, scanned_at=None)
