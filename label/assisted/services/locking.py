"""What every act on an entry begins with."""

from accounts.models import User
from label.assisted.models import PaperEntry
from label.assisted.permissions import may_key_in
from label.dossiers.services.errors import NotAnOfficer
from label.dossiers.services.locking import locked


def require_typist(by: User) -> None:
    """Raise NotAnOfficer for who may not key in."""
    if not may_key_in(by):
        raise NotAnOfficer


def locked_entry(entry: PaperEntry) -> PaperEntry:
    """Return the entry as it stands once its dossier's row is locked."""
    dossier = locked(entry.dossier_id)
    found = PaperEntry.objects.get(pk=entry.pk)
    found.dossier = dossier
    return found
