"""Write down who did what: once, in order, for good."""

import secrets
from collections.abc import Mapping
from typing import Any

from django.db import models, transaction
from django.utils import timezone

from records.domain import chain
from records.models import JournalEntry, JournalHead, Pseudonym

SYSTEM = "system"
PUBLIC = "public"


def record(
    *,
    actor: Any,
    verb: str,
    target: models.Model | None = None,
    data: Mapping[str, Any] | None = None,
) -> JournalEntry:
    """Add one entry and return it. Call it last in the act's transaction: it holds a lock.

    `actor` is a person, or None for the portal itself; the entry keeps a pseudonym only. `verb`
    reads `dossier.submitted`. `data` is text, whole numbers, lists and dicts, and never personal
    data: no name, address, telephone, file name or free text. An entry is for good, while a
    person may ask to be erased; name rows by their keys, and codes by their code.
    Raises `ValueError` for data of another kind.
    """
    told = dict(data or {})
    chain.check_data(told)
    with transaction.atomic(savepoint=False):
        return _add(actor, verb, target, told)


def _add(actor: Any, verb: str, target: models.Model | None, data: dict[str, Any]) -> JournalEntry:
    head = JournalHead.objects.filter(id=JournalHead.ONLY)
    sequence, digest = head.select_for_update().values_list("sequence", "digest").get()
    link = chain.Link(
        sequence=sequence + 1,
        at=timezone.now(),
        actor=pseudonym_of(actor),
        verb=verb,
        target_type=target._meta.label_lower if target else "",
        target_id=str(target.pk) if target else "",
        data=data,
        previous=digest,
    )
    entry = JournalEntry(**vars(link), digest=chain.seal(link))
    entry.save()
    head.update(sequence=entry.sequence, digest=entry.digest)
    return entry


def pseudonym_of(actor: Any) -> str:
    """Return the name that the journal knows a person by, given at the first act."""
    if actor is None:
        return SYSTEM
    if not actor.is_authenticated:
        return PUBLIC
    known = Pseudonym.objects.filter(person=actor).values_list("code", flat=True)
    for code in known:
        return code
    given = {"code": f"p-{secrets.token_hex(8)}"}
    return Pseudonym.objects.get_or_create(person=actor, defaults=given)[0].code
