"""How far a draft has come, step by step."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from label.calls.domain.form import Form, Step

StepState = Literal["empty", "started", "to_mend", "complete"]
# Problems of a question that is not answered yet: a draft has them, and is not wrong.
LACKING = frozenset({"required", "consent_needed", "file_required"})


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
    findings = form.findings_in(readings)
    steps = []
    for number, step in enumerate(form.steps, start=1):
        asked = [q for q in step.questions if q.key in readings and q.shape != "none"]
        answered = [q for q in asked if not q.is_empty(typed.get(q.key))]
        codes = {f.problem.code for f in findings if f.step.key == step.key}
        steps.append(
            StepProgress(number, step, _state(codes, len(answered)), len(answered), len(asked))
        )
    return steps


def completeness(form: Form, typed: Mapping[str, Any]) -> int:
    """Return how much of what is asked is answered, in percent: 100 only where all can be sent."""
    readings = form.readings(typed)
    if not form.findings_in(readings):
        return 100
    asked = [form.by_key[key] for key in readings if form.by_key[key].shape != "none"]
    answered = sum(not question.is_empty(typed.get(question.key)) for question in asked)
    return min(99, 100 * answered // len(asked)) if asked else 0


def _state(codes: set[str], answered: int) -> StepState:
    if codes - LACKING:
        return "to_mend"
    if not answered:
        return "empty"
    return "started" if codes else "complete"
