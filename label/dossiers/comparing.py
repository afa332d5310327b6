"""What differs between what was sent and what stands, or between two deposits, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from label.calls.domain.form import Form
from label.calls.domain.questions import Question

from .answered import said_lines
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


@dataclass(frozen=True)
class Beside:
    """A question whose answer differs between two deposits, with both answers in words."""

    changed: Changed
    before: list[str]
    after: list[str]


def side_by_side(form: Form, before: Deposit, after: Deposit) -> list[Beside]:
    """Return what differs between any two deposits of one form, both answers beside each other."""
    old, new = _said(form, before.snapshot), _said(form, after.snapshot)
    return [
        Beside(one, old.get(one.question.key, []), new.get(one.question.key, []))
        for one in changed_questions(form, before.snapshot, after.snapshot)
    ]


def _said(form: Form, snapshot: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the answers in words by question key, files by their names."""
    said = {
        answer["key"]: said_lines(form.by_key[answer["key"]], answer)
        for answer in snapshot["answers"]
        if answer["key"] in form.by_key
    }
    for paper in snapshot["files"]:
        said.setdefault(paper["question"], []).append(paper["name"])
    return said


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
