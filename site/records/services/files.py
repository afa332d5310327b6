"""Keep a file for good, in this order: object on disk, synced; then the row; then the answer."""

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from tempfile import TemporaryFile
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.db import transaction
from django.utils import timezone

from records.domain.scanning import CLEAN, UNSCANNED, ScanState
from records.inspection import check_size, inspect
from records.models import PrivateFile
from records.services.scanning import scan_at_once
from records.stalling import within
from records.storage import new_key, private_storage

# Older than any upload under way; younger objects without a row may still get one.
GRACE = timedelta(hours=24)


@dataclass(frozen=True)
class Kept:
    """An object that lies safely on disk, and is swept away if no row is entered for it."""

    key: str
    name: str
    media_type: str
    size: int
    sha256: str
    received_sha256: str
    scan: ScanState = UNSCANNED
    scanned_at: datetime | None = None


def keep(*, uploaded: File[bytes], kinds: Collection[str] = ()) -> Kept:
    """Inspect a file, scan it, and put it on disk. Call it before the transaction that needs it.

    `kinds` are the codes of `inspection.KINDS` that are taken here, all of them unless given.
    Raises `records.domain.refusals.Refused`; `labels.REFUSALS` has the sentence for its reason.
    """
    check_size(uploaded.size)
    uploaded.seek(0)
    received = uploaded.read()
    found = inspect(received, uploaded.name or "", kinds)
    state = scan_at_once(found.content)
    return _put(found.content, found.name, found.kind.media_type, received, state)


def keep_made(*, content: bytes, name: str, media_type: str) -> Kept:
    """Put on disk what the portal has made itself, such as a receipt."""
    return _put(content, name, media_type, content)


def keep_stream(*, pieces: Iterator[bytes], name: str, media_type: str) -> Kept:
    """Put on disk what the portal makes piece by piece, of any size; memory holds one piece.

    It is gathered in a passing file first: a store of objects asks for its length and its end.
    """
    sha256, written = hashlib.sha256(), 0
    with TemporaryFile(dir=settings.FILE_UPLOAD_TEMP_DIR) as gathered:
        for piece in pieces:
            gathered.write(piece)
            sha256.update(piece)
            written += len(piece)
        gathered.seek(0)
        key = private_storage().save(new_key(), File(gathered))
    digest = sha256.hexdigest()
    return Kept(key, name, media_type, written, digest, digest)


@transaction.atomic(savepoint=False)
def enter(*, kept: Kept, by: Any = None) -> PrivateFile:
    """Write the row of an object on disk, in the transaction of what refers to it."""
    return PrivateFile.objects.create(**vars(kept), uploaded_at=timezone.now(), uploaded_by=by)


def store_private(
    *, uploaded: File[bytes], kinds: Collection[str] = (), by: Any = None
) -> PrivateFile:
    """Do both: `keep`, then `enter`."""
    return enter(kept=keep(uploaded=uploaded, kinds=kinds), by=by)


def content_of(file: PrivateFile) -> bytes:
    """Return a file's bytes for the portal's own work, also of one that nobody may open yet."""
    with private_storage().open(file.key) as kept:
        return bytes(kept.read())


@transaction.atomic
def remove(*, file: PrivateFile) -> None:
    """Remove a file that nothing refers to any more; its object goes after the commit.

    Where the storage fails then, what was done stands, and the object is swept later.
    """
    key = file.key
    file.delete()
    # A function: of what fails here Django logs the name, which a partial has not.
    transaction.on_commit(lambda: private_storage().delete(key), robust=True)


def sweep(*, now: datetime | None = None) -> int:
    """Remove objects that have had no row for 24 hours, and return how many."""
    before = (now or timezone.now()) - GRACE
    storage: Any = private_storage()
    old = [key for key in storage.all_keys() if storage.get_modified_time(key) < before]
    # The rows are read after the objects: a row is never missed, at worst an object stays a while.
    known = set(PrivateFile.objects.values_list("key", flat=True)) if old else set()
    lost = [key for key in old if key not in known]
    for key in lost:
        storage.delete(key)
    return len(lost)


def _put(
    content: bytes, name: str, media_type: str, received: bytes, state: ScanState = UNSCANNED
) -> Kept:
    key = within(settings.STORAGE_SECONDS, private_storage().save, new_key(), ContentFile(content))
    return Kept(
        key=key,
        name=name,
        media_type=media_type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        received_sha256=hashlib.sha256(received).hexdigest(),
        scan=state,
        scanned_at=timezone.now() if state == CLEAN else None,
    )
