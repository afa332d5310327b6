"""Where a dossier stands, for the line that is always in view."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from label.calls.domain.form import Form
from label.dossiers.domain.gate import Gate
from label.dossiers.domain.snapshot import fingerprint, freeze
from label.dossiers.models import Dossier
from label.dossiers.selectors import filed_papers, last_deposit


@dataclass(frozen=True)
class Standing:
    """When the draft was last saved, and whether something in it was never sent."""

    saved_at: datetime
    unsent: bool


def open_steps(form: Form, gate: Gate) -> list[int]:
    """Return the numbers of the steps that hold a question which the gate opens."""
    return [
        number
        for number, step in enumerate(form.steps, start=1)
        if any(gate.covers(question.key) for question in step.questions)
    ]


def standing(dossier: Dossier, form: Form, typed: Mapping[str, Any]) -> Standing:
    """Return where the dossier stands with these answers."""
    deposit = None if dossier.is_draft else last_deposit(dossier)
    sent = deposit is not None and deposit.fingerprint == fingerprint(
        freeze(form, typed, filed_papers(dossier))
    )
    return Standing(dossier.changed_at, not sent)
