"""One step of the form: read it, save it, attach files to it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from label.calls.domain.problems import Problem
from label.calls.domain.questions import Question
from label.dossiers.domain.progress import progress
from label.dossiers.forms import changed_answers, field_name, shown_marks
from label.dossiers.labels import STEP_STATES, file_phrase
from label.dossiers.selectors import changes_of, files_of, rivals_of
from label.dossiers.services.answers import save_answers, settle, take_back
from label.dossiers.services.errors import (
    CallNotOpen,
    FileRefused,
    NotAQuestion,
    QuestionNotOpen,
)
from label.dossiers.services.files import attach_file, remove_file
from label.dossiers.services.join import join_pictures
from publishing.bilingual import active_language

from .one_step import OneStepView
from .standing import open_steps


class StepView(OneStepView):
    """GET shows the step; POST saves all that was changed, whatever is wrong with it."""

    takes_files = True

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        self.find_step(number)
        # `mend` comes from the review page: it shows what is lacking, too.
        found = self.problems(with_lacking="mend" in request.GET)
        return self.show(found, more_rows=request.GET.get("more", ""))

    def post(self, request: HttpRequest, number: int) -> HttpResponse:
        self.find_step(number)
        asked_before, now = self.asked_keys(), timezone.now()
        try:
            self.save(now)
            file_errors = self.attach()
            self.read_anew()
        except NotAQuestion:
            raise Http404 from None
        except CallNotOpen as refusal:
            context = {
                "dossier": self.dossier,
                "state": refusal.state,
                "gate": self.gate,
                "not_asked": isinstance(refusal, QuestionNotOpen),
            }
            return render(request, "dossiers/closed.html", context, status=409)
        found = self.problems()
        action, _sep, target = request.POST.get("do", "continue").partition(":")
        if file_errors or (found and action == "continue"):
            return self.show(found, file_errors, status=422)
        opened = [key for key in self.asked_keys() if key not in asked_before]
        rivals = [key for key, one in rivals_of(self.dossier).items() if one.replaced_at == now]
        return HttpResponseRedirect(self.next_address(action, target, opened, rivals))

    def save(self, now: datetime) -> None:
        typed = changed_answers(self.step.questions, self.request.POST)
        action, _sep, target = self.request.POST.get("do", "").partition(":")
        if action == "drop":
            key, _sep, row = target.partition(":")
            rows = typed.get(key, self.typed.get(key))
            if isinstance(rows, list) and row.isdigit():
                typed[key] = [one for n, one in enumerate(rows) if n != int(row)]
        save_answers(
            dossier=self.dossier,
            user=self.person,
            typed=typed,
            shown=shown_marks(self.step.questions, self.request.POST),
            page=self.request.POST.get("page", "")[:32],
            now=now,
        )
        self.choose(action, target, now)
        if action == "remove" and target.isdigit():
            for paper in files_of(self.dossier).filter(pk=int(target)):
                remove_file(paper=paper, user=self.person, now=now)

    def choose(self, action: str, target: str, now: datetime) -> None:
        """Take an earlier answer back, or keep the one that stands."""
        if action == "restore" and target.isdigit():
            for change in changes_of(self.dossier).filter(pk=int(target)):
                take_back(dossier=self.dossier, user=self.person, change=change, now=now)
        elif action == "settle":
            settle(dossier=self.dossier, user=self.person, question=target, now=now)

    def attach(self) -> dict[str, list[str]]:
        """Attach each file by itself; a refused one leaves the others and all answers in place."""
        errors: dict[str, list[str]] = defaultdict(list)
        for question in self.step.questions:
            for uploaded in self.request.FILES.getlist(field_name(question)):
                try:
                    attach_file(
                        dossier=self.dossier,
                        question=question.key,
                        uploaded=uploaded,
                        user=self.person,
                        now=timezone.now(),
                    )
                except FileRefused as refusal:
                    errors[question.key].append(file_phrase(uploaded.name or "", refusal.message))
        action, _sep, target = self.request.POST.get("do", "").partition(":")
        if action == "join":
            try:
                self.join(self.find_question(target))
            except FileRefused as refusal:
                errors[target].append(file_phrase(_("Pictures"), refusal.message))
        return errors

    def join(self, question: Question) -> None:
        """Join the pictures of a question in the order of the numbers beside them."""
        prefix = f"order-{question.key}-"
        join_pictures(
            dossier=self.dossier,
            question=question.key,
            wanted={
                int(name.removeprefix(prefix)): str(number)
                for name, number in self.request.POST.items()
                if name.startswith(prefix) and name.removeprefix(prefix).isdecimal()
            },
            user=self.person,
            language=active_language(),
            now=timezone.now(),
        )
        messages.success(self.request, _("The pictures are joined into one PDF."))

    def next_address(self, action: str, target: str, opened: list[str], rivals: list[str]) -> str:
        here = reverse("dossiers:step", args=[self.dossier.public_id, self.number])
        if action == "more":
            return f"{here}?more={target}#q-{target}"
        if rivals:
            messages.warning(
                self.request,
                _("Someone else answered the same question meanwhile: both answers are below."),
            )
            return f"{here}#asked-{rivals[0]}"
        if action == "join":
            return f"{here}#q-{target}-group"
        if action != "continue":
            messages.success(self.request, _("Saved. Your dossier is not submitted by this."))
            return here
        if opened:
            text = ngettext(
                "Your answers open %(count)s more question below.",
                "Your answers open %(count)s more questions below.",
                len(opened),
            )
            messages.info(self.request, text % {"count": len(opened)})
            return f"{here}#q-{opened[0]}"
        if self.gate.is_complement:
            return self.next_open()
        if self.number < len(self.form.steps):
            return reverse("dossiers:step", args=[self.dossier.public_id, self.number + 1])
        return reverse("dossiers:review", args=[self.dossier.public_id])

    @property
    def is_open(self) -> bool:
        """Say whether one of the step's questions can be changed while the gate is open."""
        return self.number in open_steps(self.form, self.gate)

    def next_open(self) -> str:
        """Return where a complement goes on: the next step that holds a question of it."""
        later = [one for one in open_steps(self.form, self.gate) if one > self.number]
        if later:
            return reverse("dossiers:step", args=[self.dossier.public_id, later[0]])
        return reverse("dossiers:review", args=[self.dossier.public_id])

    def show(
        self,
        problems: Mapping[str, Sequence[Problem]],
        file_errors: Mapping[str, Sequence[str]] | None = None,
        *,
        more_rows: str = "",
        status: int = 200,
    ) -> HttpResponse:
        page = self.page(problems, file_errors, more_rows=more_rows)
        places = [page.place(question) for question in self.step.questions]
        asked = [place.one for place in places if place.one]
        context: dict[str, Any] = {
            "dossier": self.dossier,
            "step": self.step,
            "number": self.number,
            "steps": [(s, STEP_STATES[s.state]) for s in progress(self.form, page.typed)],
            "places": places,
            "page_mark": uuid4().hex,
            "errors": [one for one in flat(asked) if one.errors],
            "gate": self.gate,
            "window": self.gate.state(timezone.now()) if self.is_open else "closed",
            "is_last": self.number == max(open_steps(self.form, self.gate), default=0),
        }
        return render(self.request, "dossiers/step.html", context, status=status)


def flat(asked: Sequence[Any]) -> list[Any]:
    """Return questions with those of their rows, in the order of the page."""
    found = []
    for one in asked:
        found.append(one)
        for row in one.rows:
            found += row.fields
    return found
