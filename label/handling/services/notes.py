"""Writing what the team keeps in mind of a dossier."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from label.dossiers.models import Dossier
from label.dossiers.permissions import may_act
from label.dossiers.services.errors import NotAnOfficer
from label.handling.models import Note
from records.services import journal


@transaction.atomic
def write_note(*, dossier: Dossier, text: str, by: User, now: datetime) -> Note:
    """Keep a note of at most `Note.LONGEST` signs, already cleaned; the journal has no word of it.

    It is erased with the dossier at the end of its retention. Raises NotAnOfficer.
    """
    if not may_act(by):
        raise NotAnOfficer
    note = Note.objects.create(dossier=dossier, text=text, written_at=now, written_by=by)
    journal.record(actor=by, verb="handling.noted", target=dossier, data={"note": note.pk})
    return note
