"""What is written down of a dossier whenever its draft changes."""

from datetime import datetime

from label.dossiers.domain.progress import completeness
from label.dossiers.models import Dossier
from label.dossiers.selectors import form_of, typed_answers


def mark_changed(*, dossier: Dossier, now: datetime) -> None:
    """Keep when a draft changed and how complete it is, on a dossier whose row is locked.

    What was sent once was complete, and stays so whatever is edited since.
    """
    dossier.changed_at = now
    if dossier.is_draft:
        dossier.completeness = completeness(form_of(dossier), typed_answers(dossier))
    dossier.save(update_fields=["changed_at", "completeness"])
