"""Reads of what is found and ruled of a dossier's prerequisites."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import F, OuterRef, Subquery

from label.calls.domain.eligibility import Finding, Prerequisite, Verdict, judge_all
from label.calls.models import Call
from label.calls.selectors import form_of as frozen_form
from label.dossiers.answered import Answered, answered_steps
from label.dossiers.models import Deposit, DepositFile

from .domain.standing import Ruled, Standing, standing
from .models import Ruling


@dataclass(frozen=True)
class Judged:
    """One prerequisite of a deposit: what was found, over which answers, and what was ruled."""

    prerequisite: Prerequisite
    verdict: Verdict
    cited: list[Answered]
    files: list[DepositFile]
    ruling: Ruling | None

    @property
    def ruled(self) -> Ruled:
        """The same without its words."""
        said: Any = self.ruling.ruled if self.ruling else None
        return Ruled(self.prerequisite.code, self.verdict.finding, said)


def values_of(deposit: Deposit) -> dict[str, Any]:
    """Return the values of what was asked, by question code, as a deposit froze them."""
    return {answer["code"]: answer["value"] for answer in deposit.snapshot["answers"]}


def judged(deposit: Deposit, language: str | None = None) -> list[Judged]:
    """Return every prerequisite of the form version that was answered, in its order."""
    form = frozen_form(deposit.form_version)
    steps = answered_steps(form, deposit.snapshot, language=language)
    answers = {a.question.code: a for step in steps for a in step.answers}
    rulings = {one.code: one for one in Ruling.objects.filter(deposit=deposit)}
    papers = list(DepositFile.objects.filter(deposit=deposit).select_related("file"))
    verdicts = judge_all(form.prerequisites, values_of(deposit))
    found = []
    for prerequisite, verdict in zip(form.prerequisites, verdicts, strict=True):
        cited = [answers[code] for code in verdict.cited if code in answers]
        keys = {one.question.key for one in cited}
        files = [paper for paper in papers if paper.question in keys]
        found.append(Judged(prerequisite, verdict, cited, files, rulings.get(prerequisite.code)))
    return found


def standing_of(deposit: Deposit) -> Standing:
    """Return what the prerequisites of a deposit come to."""
    return standing(one.ruled for one in judged(deposit))


def unmet(deposit: Deposit) -> list[Prerequisite]:
    """Return the prerequisites that stand as not met, or without their proof."""
    return [one.prerequisite for one in judged(deposit) if one.ruled.stands != "met"]


def last_deposits(call: Call) -> Iterator[Deposit]:
    """Yield the deposit that stands of each dossier of a call, a few at a time."""
    last = Deposit.objects.filter(dossier=OuterRef("dossier")).order_by("-number")
    rows = Deposit.objects.filter(dossier__call=call).annotate(
        last_number=Subquery(last.values("number")[:1])
    )
    standing_rows = rows.filter(number=F("last_number")).only("snapshot").order_by("pk")
    yield from standing_rows.iterator(chunk_size=200)


@dataclass(frozen=True)
class Trial:
    """What one prerequisite would find over the deposits of a call."""

    prerequisite: Prerequisite
    found: dict[Finding, int]
    unknown: tuple[str, ...]


def tried(prerequisites: tuple[Prerequisite, ...], call: Call) -> tuple[int, list[Trial]]:
    """Judge the deposits of a call by prerequisites that are not theirs; nothing is kept.

    Return how many deposits there are and what was found; `unknown` names the questions that the
    call's form did not ask, under the same code.
    """
    counts: dict[str, Counter[Finding]] = {one.code: Counter() for one in prerequisites}
    total = 0
    for deposit in last_deposits(call):
        total += 1
        for verdict in judge_all(prerequisites, values_of(deposit)):
            counts[verdict.code][verdict.finding] += 1
    form = call.published_version
    codes = {q.code for q in frozen_form(form).questions()} if form else set()
    return total, [
        Trial(one, dict(counts[one.code]), tuple(c for c in one.rests_on if c not in codes))
        for one in prerequisites
    ]
