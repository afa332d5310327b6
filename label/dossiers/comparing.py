"""What differs between what was sent and what stands, or between two deposits, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from label.calls.domain.form import Form
from label.calls.domain.questions import Question

from .domain.differences import differences
from .labels import CHANGES
from .models import Deposit


@dataclass(frozen=True)
class Changed:
    """A question whose answer differs, the number of its step, and how."""

    question: Question
    step: int
    words: str


@dataclass(frozen=True)
class Revision:
    """What a deposit changed from the one before it, whose number is `since`."""

    deposit: Deposit
    since: int
    changes: list[Changed]


def changed_questions(
    form: Form, before: Mapping[str, Any], after: Mapping[str, Any]
) -> list[Changed]:
    """Return the questions that differ between two snapshots of one form."""
    steps = {
        question.key: number
        for number, step in enumerate(form.steps, start=1)
        for question in step.questions
    }
    return [
        Changed(form.by_key[one.key], steps[one.key], str(CHANGES[one.change]))
        for one in differences(before, after)
        if one.key in steps
    ]


def revisions(form: Form, deposits: Sequence[Deposit]) -> list[Revision]:
    """Return what each deposit changed, the last one first."""
    pairs = list(pairwise(deposits))
    return [
        Revision(later, former.number, changed_questions(form, former.snapshot, later.snapshot))
        for former, later in reversed(pairs)
    ]
