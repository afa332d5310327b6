"""A question as a page shows it: its words, what was typed, what is wrong, its files."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from label.calls.domain.form import Form
from label.calls.domain.problems import Problem
from label.calls.domain.questions import File, Group, Question, Reading
from label.dossiers.answered import change_lines
from label.dossiers.domain.gate import Gate
from label.dossiers.domain.joining import PICTURES, room_left, takes_paper_as_pictures
from label.dossiers.domain.marks import shown_digest
from label.dossiers.forms import base_name, field_name
from label.dossiers.labels import problem_phrase
from label.dossiers.models import AnswerChange, AnswerFile
from publishing.bilingual import active_language


@dataclass(frozen=True)
class Asked:
    """One question on a page. `name` is its input's name, and its id."""

    question: Question
    name: str
    typed: Any
    errors: Sequence[str] = ()
    papers: Sequence[AnswerFile] = ()
    rows: Sequence["AskedRow"] = ()
    base: str = ""
    base_name: str = ""
    rival: AnswerChange | None = None

    @property
    def label(self) -> str:
        return self.question.label.in_language(active_language())

    @property
    def help(self) -> str:
        return self.question.help.in_language(active_language())

    @property
    def template(self) -> str:
        return f"dossiers/questions/{self.question.type}.html"

    @property
    def described_by(self) -> str:
        """Return the ids of the texts that explain the input, for aria-describedby."""
        parts = [f"{self.name}-help"] if self.help else []
        parts += [f"{self.name}-error"] if self.errors else []
        return " ".join(parts)

    @property
    def first_id(self) -> str:
        """Return the id of the input that a link to this question leads to."""
        if self.rows:
            return self.rows[0].fields[0].first_id
        has_choices = self.question.type in ("one_of", "many_of", "yes_no")
        return f"{self.name}-0" if has_choices else self.name

    @property
    def rival_lines(self) -> list[str]:
        """Return what another had written meanwhile, in words."""
        return change_lines(self.question, self.rival) if self.rival else []

    @property
    def room_left(self) -> int:
        """Return how many more files the question takes."""
        if not isinstance(self.question, File):
            return 0
        held = [paper.file.media_type for paper in self.papers]
        return room_left(self.question.max_files, self.question.kinds, held)

    @property
    def joinable(self) -> Sequence[AnswerFile]:
        """Return the pictures that can be joined into one PDF, where there are several."""
        if not isinstance(self.question, File) or not takes_paper_as_pictures(self.question.kinds):
            return ()
        pictures = [paper for paper in self.papers if paper.file.media_type in PICTURES]
        return pictures if len(pictures) > 1 else ()


@dataclass(frozen=True)
class AskedRow:
    """One row of a repeated group, numbered from 0."""

    number: int
    name: str
    fields: Sequence[Asked]


@dataclass(frozen=True)
class Place:
    """Where a question stands on the page, also while it is not asked (`one` is None)."""

    question: Question
    one: Asked | None
    is_open: bool = True

    @property
    def is_closed(self) -> bool:
        return not self.is_open


@dataclass
class Page:
    """What a page is made from: the form, what was typed, what was found, the files."""

    form: Form
    typed: Mapping[str, Any]
    papers: Iterable[AnswerFile] = ()
    problems: Mapping[str, Sequence[Problem]] = field(default_factory=dict)
    file_errors: Mapping[str, Sequence[str]] = field(default_factory=dict)
    rivals: Mapping[str, AnswerChange] = field(default_factory=dict)
    more_rows: str = ""
    gate: Gate | None = None

    @cached_property
    def readings(self) -> Mapping[str, Reading]:
        """What is understood of the answers to the questions that are asked, by key."""
        return self.form.readings(self.typed)

    def place(self, question: Question) -> Place:
        """Return a question in its place, or its empty place while it is not asked."""
        one = self.one(question) if question.key in self.readings else None
        return Place(question, one, self.gate is None or self.gate.covers(question.key))

    def one(self, question: Question) -> Asked:
        """Return a question as the page shows it."""
        name = field_name(question)
        problems = self.problems.get(question.key, ())
        errors = [problem_phrase(p.code, p.params) for p in problems if p.row is None]
        typed = self.typed.get(question.key)
        if typed is None:
            typed = question.typed_from(None)
        return Asked(
            question=question,
            name=name,
            typed=typed,
            errors=[*errors, *self.file_errors.get(question.key, ())],
            papers=[paper for paper in self.papers if paper.question == question.key],
            rows=self._rows(question, name, typed, problems) if isinstance(question, Group) else (),
            base=shown_digest(typed),
            base_name=base_name(question),
            rival=self.rivals.get(question.key),
        )

    def _rows(
        self, group: Group, name: str, typed: Any, problems: Sequence[Problem]
    ) -> list[AskedRow]:
        filled = list(typed or [])
        wanted = max(len(filled), group.min_rows, 1)
        if self.more_rows == group.key or not filled:
            wanted = max(wanted, len(filled) + 1)
        wanted = max(min(wanted, group.max_rows), len(filled))
        rows = []
        for number in range(wanted):
            row = filled[number] if number < len(filled) else {}
            fields = [
                Asked(
                    question=question,
                    name=f"{name}-{number}-{question.code}",
                    typed=row.get(question.code, question.typed_from(None)),
                    errors=[
                        problem_phrase(p.code, p.params)
                        for p in problems
                        if (p.row, p.question) == (number, question.code)
                    ],
                )
                for question in group.questions
            ]
            rows.append(AskedRow(number, f"{name}-{number}", fields))
        return rows
