"""Taking back what was begun, while the commune has not confirmed it."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from label.assisted.domain.standing import OPEN
from label.assisted.models import PaperEntry
from label.calls.domain.text import clean_text
from label.dossiers.services.errors import ReasonRequired
from records.services import journal

from .errors import NotOpen
from .locking import locked_entry, require_typist
from .telling import tell_members


@transaction.atomic
def withdraw_entry(*, entry: PaperEntry, reason: str, by: User, now: datetime) -> PaperEntry:
    """End an entry without its confirmation; the draft stays with the commune as it is.

    Its members are told. Raises NotAnOfficer, ReasonRequired, NotOpen.
    """
    require_typist(by)
    reason = clean_text(reason)
    if not reason:
        raise ReasonRequired("withdraw_entry")
    entry = locked_entry(entry)
    if entry.standing not in OPEN:
        raise NotOpen
    before = entry.standing
    entry.withdrawn_at, entry.withdrawn_by, entry.withdrawal_reason = now, by, reason
    entry.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawal_reason"])
    tell_members(entry, "withdrawn")
    journal.record(
        actor=by,
        verb="paper.withdrawn",
        target=entry.dossier,
        data={"entry": entry.pk, "from": before},
    )
    return entry
