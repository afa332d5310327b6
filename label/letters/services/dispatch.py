"""The register: what left, when, and what came back."""

from datetime import date

from django.db import transaction

from accounts.models import User
from label.dossiers.permissions import may_act
from label.dossiers.services.errors import NotAnOfficer
from label.letters.domain.register import DISPATCHED, PRODUCED, RETURNED
from label.letters.models import Letter
from records.services import journal

from .errors import NotDispatched


@transaction.atomic
def note_dispatch(*, letter: Letter, on: date, by: User, note: str = "") -> Letter:
    """Write down the day on which a letter left on paper. Raises NotAnOfficer."""
    return _note(letter, DISPATCHED, on, by, note)


@transaction.atomic
def note_return(*, letter: Letter, on: date, by: User, note: str = "") -> Letter:
    """Write down that a letter came back. Raises NotAnOfficer, NotDispatched."""
    return _note(letter, RETURNED, on, by, note)


def _note(letter: Letter, state: str, on: date, by: User, note: str) -> Letter:
    if not may_act(by):
        raise NotAnOfficer
    locked = Letter.objects.select_for_update(of=("self",)).get(pk=letter.pk)
    if state == RETURNED and locked.state == PRODUCED:
        raise NotDispatched(locked.number)
    locked.state, locked.note, locked.noted_by = state, note.strip(), by
    if state == DISPATCHED:
        locked.dispatched_on = on
    else:
        locked.returned_on = on
    locked.save()
    told = {"letter": locked.pk, "on": on.isoformat()}
    journal.record(actor=by, verb=f"letter.{state}", target=locked.dossier, data=told)
    return locked
