"""How far a draft has come, step by step."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from label.calls.domain.form import Form, Step

StepState = Literal["empty", "started", "to_mend", "complete"]


@dataclass(frozen=True)
class StepProgress:
    """One step: its number from 1, its state, and how many of its questions are answered."""

    number: int
    step: Step
    state: StepState
    answered: int
    asked: int


def progress(form: Form, typed: Mapping[str, Any]) -> list[StepProgress]:
    """Return the progress of every step.

    `to_mend` holds an answer that cannot be read; `complete` has all that is required.
    """
    readings = form.readings(typed)
    findings = form.findings(typed)
    steps = []
    for number, step in enumerate(form.steps, start=1):
        asked = [q for q in step.questions if q.key in readings and q.shape != "none"]
        answered = [q for q in asked if not q.is_empty(typed.get(q.key))]
        codes = {f.problem.code for f in findings if f.step.key == step.key}
        steps.append(
            StepProgress(number, step, _state(codes, len(answered)), len(answered), len(asked))
        )
    return steps


def _state(codes: set[str], answered: int) -> StepState:
    if codes - {"required", "consent_needed", "file_required"}:
        return "to_mend"
    if not answered:
        return "empty"
    return "started" if codes else "complete"
