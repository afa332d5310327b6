"""Beginning to key in a commune's paper dossier."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from accounts.models import User
from label.assisted.domain.received import received_problem
from label.assisted.models import PaperEntry
from label.assisted.selectors import entry_of
from label.calls.domain.text import clean_text
from label.calls.models import Call
from label.dossiers.models import Dossier
from label.dossiers.selectors import gate_of
from label.dossiers.services.errors import CallNotOpen, ReasonRequired
from label.dossiers.services.locking import locked
from label.dossiers.services.start import start_for_commune
from records.services import journal
from territory.models import Commune

from .errors import AlreadySent, EntryStands, Implausible
from .locking import require_typist
from .telling import tell_members


@transaction.atomic
def begin_entry(
    *,
    call: Call,
    commune: Commune,
    received_on: date,
    paper_reference: str,
    reason: str,
    language: str,
    by: User,
    now: datetime,
) -> PaperEntry:
    """Open the commune's dossier, started or found, to be typed from its paper; tell its members.

    The same paper again is the same entry. Raises NotAnOfficer, ReasonRequired, Implausible for
    the date, CallNotOpen, AlreadySent, EntryStands where another paper is being keyed in.
    """
    require_typist(by)
    reason = clean_text(reason)
    if not reason:
        raise ReasonRequired("key_in")
    problem = received_problem(
        received_on, opened_on=localdate(call.opens_at), today=localdate(now)
    )
    if problem:
        raise Implausible(problem)
    started = start_for_commune(call=call, commune=commune, by=by, language=language, now=now)
    dossier = locked(started.pk)
    _require_open_draft(dossier, now)
    number = clean_text(paper_reference, lines=False)
    if standing := entry_of(dossier):
        if (standing.received_on, standing.paper_reference) != (received_on, number):
            raise EntryStands(standing)
        return standing
    entry = PaperEntry.objects.create(
        dossier=dossier,
        received_on=received_on,
        paper_reference=number,
        reason=reason,
        begun_at=now,
        begun_by=by,
    )
    tell_members(entry, "begun")
    told = {"entry": entry.pk, "received": received_on.isoformat()}
    journal.record(actor=by, verb="paper.begun", target=dossier, data=told)
    return entry


def _require_open_draft(dossier: Dossier, now: datetime) -> None:
    if not dossier.is_draft:
        raise AlreadySent
    state = gate_of(dossier).state(now)
    if state != "open":
        raise CallNotOpen(state)
