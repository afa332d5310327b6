"""Handing what was keyed in to the commune, which confirms it by sending."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from accounts.selectors import members_of
from accounts.services.errors import NotAllowed, SpaceTaken, StaffAddress
from accounts.services.first_member import invite_first
from label.assisted.domain.standing import KEYING, READY
from label.assisted.models import PaperEntry
from label.assisted.selectors import is_blank, typists_of
from label.dossiers.selectors import gate_of
from label.dossiers.services.errors import CallNotOpen
from records.services import journal

from .errors import (
    ContactNeeded,
    ContactRefused,
    InvitingRefused,
    NothingKeyed,
    NotKeying,
    NotReady,
    SpaceHasMembers,
)
from .locking import locked_entry, require_typist
from .telling import tell_contact, tell_members


@transaction.atomic
def mark_ready(
    *, entry: PaperEntry, by: User, now: datetime, contact: str = "", role: str = "focal_point"
) -> PaperEntry:
    """End the keying in and tell the commune's members, or invite its contact where it has none.

    From now on no officer changes an answer. Raises NotAnOfficer, NotKeying, CallNotOpen,
    NothingKeyed, ContactNeeded, ContactRefused, InvitingRefused.
    """
    require_typist(by)
    entry = locked_entry(entry)
    dossier = entry.dossier
    if entry.standing != KEYING:
        raise NotKeying
    _require_time(entry, now)
    if is_blank(dossier):
        raise NothingKeyed
    entry.ready_at, entry.ready_by = now, by
    entry.save(update_fields=["ready_at", "ready_by"])
    if members_of(dossier.commune).exists():
        tell_members(entry, "ready")
    else:
        _invite(entry, contact, role, by, now)
    typists = {journal.pseudonym_of(person): count for person, count in typists_of(dossier)}
    told = {"entry": entry.pk, "answers": typists}
    journal.record(actor=by, verb="paper.ready", target=dossier, data=told)
    return entry


@transaction.atomic
def invite_contact(
    *, entry: PaperEntry, contact: str, role: str, by: User, now: datetime
) -> PaperEntry:
    """Invite a contact, once more or another, while nobody of the commune has come.

    Raises NotAnOfficer, NotReady, CallNotOpen, SpaceHasMembers, ContactNeeded, ContactRefused,
    InvitingRefused.
    """
    require_typist(by)
    entry = locked_entry(entry)
    if entry.standing != READY:
        raise NotReady
    _require_time(entry, now)
    _invite(entry, contact, role, by, now)
    journal.record(
        actor=by, verb="paper.contact_invited", target=entry.dossier, data={"entry": entry.pk}
    )
    return entry


def _require_time(entry: PaperEntry, now: datetime) -> None:
    state = gate_of(entry.dossier).state(now)
    if state != "open":
        raise CallNotOpen(state)


def _invite(entry: PaperEntry, contact: str, role: str, by: User, now: datetime) -> None:
    if not contact:
        raise ContactNeeded
    try:
        invite_first(commune=entry.dossier.commune, email=contact, role=role, by=by, now=now)
    except SpaceTaken as refusal:
        raise SpaceHasMembers from refusal
    except StaffAddress as refusal:
        raise ContactRefused from refusal
    except NotAllowed as refusal:
        raise InvitingRefused from refusal
    tell_contact(entry, contact)
