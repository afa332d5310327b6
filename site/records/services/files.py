"""Keep a file for good, in this order: object on disk, synced; then the row; then the answer."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.core.files.base import ContentFile, File
from django.db import transaction
from django.utils import timezone

from records.inspection import check_size, inspect
from records.models import PrivateFile
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


def keep(*, uploaded: File[bytes], kinds: Collection[str] = ()) -> Kept:
    """Inspect a file and put it on disk. Call it before the transaction that needs it.

    `kinds` are the codes of `inspection.KINDS` that are taken here, all of them unless given.
    Raises `records.domain.refusals.Refused`; `labels.REFUSALS` has the sentence for its reason.
    """
    check_size(uploaded.size)
    uploaded.seek(0)
    received = uploaded.read()
    found = inspect(received, uploaded.name or "", kinds)
    return _put(found.content, found.name, found.kind.media_type, received)


def keep_made(*, content: bytes, name: str, media_type: str) -> Kept:
    """Put on disk what the portal has made itself, such as a receipt."""
    return _put(content, name, media_type, content)


@transaction.atomic
def enter(*, kept: Kept, by: Any = None) -> PrivateFile:
    """Write the row of an object on disk, in the transaction of what refers to it."""
    return PrivateFile.objects.create(**vars(kept), uploaded_at=timezone.now(), uploaded_by=by)


def store_private(
    *, uploaded: File[bytes], kinds: Collection[str] = (), by: Any = None
) -> PrivateFile:
    """Do both: `keep`, then `enter`."""
    return enter(kept=keep(uploaded=uploaded, kinds=kinds), by=by)


@transaction.atomic
def remove(*, file: PrivateFile) -> None:
    """Remove a file that nothing refers to any more; its object goes after the commit."""
    key = file.key
    file.delete()
    transaction.on_commit(partial(private_storage().delete, key))


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


def _put(content: bytes, name: str, media_type: str, received: bytes) -> Kept:
    key = private_storage().save(new_key(), ContentFile(content))
    return Kept(
        key=key,
        name=name,
        media_type=media_type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        received_sha256=hashlib.sha256(received).hexdigest(),
    )
