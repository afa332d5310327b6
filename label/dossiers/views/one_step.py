"""What every act on one step of the form stands on."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from django.http import Http404

from label.calls.domain.form import Step
from label.calls.domain.problems import Problem
from label.calls.domain.questions import Question
from label.dossiers.domain.progress import LACKING
from label.dossiers.models import AnswerFile
from label.dossiers.selectors import files_of, rivals_of, typed_answers

from .access import DossierView
from .asked import Page


class OneStepView(DossierView):
    """A view of one step: `find_step` sets it."""

    admits_typists = True

    step: Step
    number: int

    def find_step(self, number: int) -> None:
        """Set the step, or answer that there is none."""
        if not 1 <= number <= len(self.form.steps):
            raise Http404
        self.number, self.step = number, self.form.steps[number - 1]

    def find_question(self, key: str) -> Question:
        """Return a question of the step, or answer that there is none."""
        for question in self.step.questions:
            if question.key == key:
                return question
        raise Http404

    @cached_property
    def papers(self) -> list[AnswerFile]:
        """The draft's files."""
        return list(files_of(self.dossier))

    @cached_property
    def typed(self) -> dict[str, Any]:
        """What stands in the draft."""
        return typed_answers(self.dossier, self.papers)

    def read_anew(self) -> None:
        """Forget what stood in the draft before an act."""
        for name in ("papers", "typed"):
            self.__dict__.pop(name, None)

    def asked_keys(self) -> list[str]:
        """Return the keys of the questions of the step that are asked."""
        readings = self.form.readings(self.typed)
        return [question.key for question in self.step.questions if question.key in readings]

    def problems(self, *, with_lacking: bool = False) -> dict[str, list[Problem]]:
        """Return what is wrong on this step, by question key."""
        found: dict[str, list[Problem]] = defaultdict(list)
        for finding in self.form.findings(self.typed):
            if finding.step.key == self.step.key and (
                with_lacking
                or finding.problem.code not in LACKING
                or finding.problem.row is not None
            ):
                found[finding.question.key].append(finding.problem)
        return found

    def page(
        self,
        problems: Mapping[str, Sequence[Problem]] | None = None,
        file_errors: Mapping[str, Sequence[str]] | None = None,
        *,
        more_rows: str = "",
    ) -> Page:
        """Return the step as the draft stands now."""
        return Page(
            form=self.form,
            typed=self.typed,
            papers=self.papers,
            problems=problems or {},
            file_errors=file_errors or {},
            rivals=rivals_of(self.dossier),
            more_rows=more_rows,
            gate=self.gate,
        )
