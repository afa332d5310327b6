"""One answer saved by itself, and what colleagues have changed: fragments for an open page."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone

from label.calls.domain.problems import Problem
from label.calls.domain.questions import Group, Question
from label.dossiers.domain.marks import shown_digest
from label.dossiers.domain.progress import LACKING, progress
from label.dossiers.forms import (
    base_name,
    changed_answers,
    field_name,
    filled_rows,
    shown_marks,
    typed_answer,
)
from label.dossiers.labels import STEP_STATES, problem_phrase
from label.dossiers.models import Answer
from label.dossiers.selectors import last_change
from label.dossiers.services.answers import save_answers
from label.dossiers.services.errors import CallNotOpen

from .asked import Place
from .one_step import OneStepView
from .standing import standing

ErrorSlot = tuple[str, Sequence[str]]


class AnswerView(OneStepView):
    """Saves one answer, whatever is wrong with it; the page keeps all that is being typed."""

    def post(self, request: HttpRequest, number: int, key: str) -> HttpResponse:
        self.find_step(number)
        question = self.find_question(key)
        before, now = self.typed, timezone.now()
        try:
            save_answers(
                dossier=self.dossier,
                user=self.person,
                typed=changed_answers([question], request.POST),
                shown=shown_marks([question], request.POST),
                page=request.POST.get("page", "")[:32],
                now=now,
            )
        except CallNotOpen:
            return HttpResponse(status=409)
        self.read_anew()
        self.dossier.refresh_from_db(fields=["state", "changed_at"])
        answer = render(request, "dossiers/saved.html", self.fragments(question, before))
        answer["X-Saved"] = "1"  # a page to sign in on has none
        return answer

    def fragments(self, question: Question, before: dict[str, Any]) -> dict[str, Any]:
        """Return what the page shows differently now."""
        page = self.page()
        was, now = self.form.readings(before), self.form.readings(page.typed)
        gone = [q for q in self.step.questions if q.key in was and q.key not in now]
        answered = [q for q in gone if not q.is_empty(page.typed.get(q.key))]
        steps = progress(self.form, page.typed)
        moved = steps[self.number - 1].state != progress(self.form, before)[self.number - 1].state
        return {
            "dossier": self.dossier,
            "number": self.number,
            "standing": standing(self.dossier, page.form, page.typed),
            "one": page.one(question),
            "base_name": base_name(question),
            "base": shown_digest(typed_answer(question, self.request.POST)),
            "slots": list(self.error_slots(question, self.request.POST)),
            "opened": [
                page.place(q) for q in self.step.questions if q.key in now and q.key not in was
            ],
            "closed_places": [page.place(q) for q in gone if q not in answered],
            "hidden_answers": answered,
            "earlier": last_change(self.dossier, question.key) if answered else None,
            "steps": [(s, STEP_STATES[s.state]) for s in steps] if moved else (),
        }

    def error_slots(self, question: Question, post: QueryDict) -> Iterator[ErrorSlot]:
        """Yield the place of each error and what it says: nothing where all is well.

        An answer that is still empty is not wrong yet; one that is being typed is not told
        to be wrong, but told to be right again.
        """
        found = [] if "typing" in post else self.problems().get(question.key, [])
        told = [problem for problem in found if problem.code not in LACKING]
        name = field_name(question)
        yield name, _phrases(told, None, None)
        if isinstance(question, Group):
            for index, (row, _typed) in enumerate(filled_rows(question, post)):
                for inner in question.questions:
                    yield f"{name}-{row}-{inner.code}", _phrases(told, index, inner.code)


class NewsView(OneStepView):
    """What others have changed on the step since a page was shown."""

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        self.find_step(number)
        page = self.page()
        readings = self.form.readings(page.typed)
        marks = shown_marks(self.step.questions, request.GET)
        own = request.GET.get("page", "")
        authors = {
            a.question: a
            for a in Answer.objects.filter(dossier=self.dossier).select_related("changed_by")
        }
        changed: list[tuple[Place, Answer | None]] = []
        for question in self.step.questions:
            if not self.gate.covers(question.key):
                continue
            author = authors.get(question.key)
            mark = marks.get(question.key)
            if question.key not in readings:
                if mark is not None and question.is_empty(page.typed.get(question.key)):
                    changed.append((page.place(question), None))
            elif mark != page.one(question).base and not (author and own and author.page == own):
                changed.append((page.place(question), author if mark is not None else None))
        if not changed:
            return HttpResponse(status=204)
        context = {
            "dossier": self.dossier,
            "number": self.number,
            "changed": changed,
            "standing": standing(self.dossier, page.form, page.typed),
        }
        return render(request, "dossiers/news.html", context)


def _phrases(problems: Sequence[Problem], row: int | None, code: str | None) -> list[str]:
    return [
        problem_phrase(p.code, p.params) for p in problems if (p.row, p.question) == (row, code)
    ]
