"""What follows when a commune sends its complement."""

from typing import Any

from label.dossiers.models import Deposit
from label.exchanges.selectors import open_complement


def hear_of_complement(*, deposit: Deposit, **_signal: Any) -> None:
    """Receive `label.dossiers.signals.complement_sent`: the deposit answers what was asked."""
    complement = open_complement(deposit.dossier)
    if complement:
        complement.ended_at, complement.deposit = deposit.submitted_at, deposit
        complement.save(update_fields=["ended_at", "deposit"])
