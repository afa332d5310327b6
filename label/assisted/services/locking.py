"""What every act on an entry begins with."""

from accounts.models import User
from label.assisted.models import PaperEntry
from label.assisted.permissions import may_key_in
from label.dossiers.models import Dossier
from label.dossiers.services.errors import NotAnOfficer


def require_typist(by: User) -> None:
    """Raise NotAnOfficer for who may not key in."""
    if not may_key_in(by):
        raise NotAnOfficer


def locked_dossier(key: int) -> Dossier:
    """Make acts on one dossier wait for each other, until the transaction ends."""
    rows = Dossier.objects.select_for_update(of=("self",))
    return rows.select_related("call", "commune", "form_version").get(pk=key)


def locked_entry(entry: PaperEntry) -> PaperEntry:
    """Return the entry as it stands once its dossier's row is locked."""
    dossier = locked_dossier(entry.dossier_id)
    found = PaperEntry.objects.get(pk=entry.pk)
    found.dossier = dossier
    return found
