"""What follows for a paper dossier when answers are typed, and when its commune sends."""

from typing import Any

from accounts.models import User
from accounts.permissions import speaks_for
from label.assisted.models import PaperEntry
from label.assisted.selectors import entry_of
from label.dossiers.models import Deposit, Dossier
from records.selectors import history
from records.services import journal


def hear_of_deposit(*, deposit: Deposit, **_signal: Any) -> None:
    """Receive `label.dossiers.signals.deposit_made`: the first deposit confirms the entry."""
    entry = entry_of(deposit.dossier)
    if entry is None or entry.confirmed_at is not None:
        return
    entry.confirmed_at, entry.deposit = deposit.submitted_at, deposit
    entry.save(update_fields=["confirmed_at", "deposit"])
    journal.record(
        actor=deposit.submitted_by,
        verb="paper.confirmed",
        target=deposit.dossier,
        data={"entry": entry.pk, "deposit": deposit.number},
    )


def hear_of_answers(*, dossier: Dossier, user: User, **_signal: Any) -> None:
    """Receive `answers_saved`: write down once who, of the officers, types in this entry."""
    entry = entry_of(dossier)
    if entry is None or speaks_for(user, dossier.commune_id) or _is_known(entry, user):
        return
    journal.record(actor=user, verb="paper.typed", target=dossier, data={"entry": entry.pk})


def _is_known(entry: PaperEntry, user: User) -> bool:
    typed = history(entry.dossier).filter(verb="paper.typed", actor=journal.pseudonym_of(user))
    return any(line.data["entry"] == entry.pk for line in typed)
