"""One step of the form: read it, save it, attach files to it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from label.calls.domain.form import Step
from label.calls.domain.problems import Problem
from label.dossiers.domain.progress import progress
from label.dossiers.forms import changed_answers, field_name
from label.dossiers.labels import STEP_STATES, file_phrase
from label.dossiers.selectors import files_of, typed_answers
from label.dossiers.services.answers import save_answers
from label.dossiers.services.errors import CallNotOpen, FileRefused
from label.dossiers.services.files import attach_file, remove_file

from .access import DossierView
from .asked import Page

LACKING = {"required", "consent_needed", "file_required"}


class StepView(DossierView):
    """GET shows the step; POST saves all that was changed, whatever is wrong with it."""

    step: Step
    number: int

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        self.find_step(number)
        # `mend` comes from the review page: it shows what is lacking, too.
        found = self.problems(with_lacking="mend" in request.GET)
        return self.show(found, more_rows=request.GET.get("more", ""))

    def post(self, request: HttpRequest, number: int) -> HttpResponse:
        self.find_step(number)
        asked_before = self.asked_keys()
        try:
            self.save()
            file_errors = self.attach()
        except CallNotOpen as refusal:
            context = {"dossier": self.dossier, "state": refusal.state}
            return render(request, "dossiers/closed.html", context, status=409)
        found = self.problems()
        action, _sep, target = request.POST.get("do", "continue").partition(":")
        if file_errors or (found and action == "continue"):
            return self.show(found, file_errors, status=422)
        opened = [key for key in self.asked_keys() if key not in asked_before]
        return HttpResponseRedirect(self.next_address(action, target, opened))

    def find_step(self, number: int) -> None:
        """Set the step, or answer that there is none."""
        if not 1 <= number <= len(self.form.steps):
            raise Http404
        self.number, self.step = number, self.form.steps[number - 1]

    def asked_keys(self) -> list[str]:
        readings = self.form.readings(typed_answers(self.dossier))
        return [question.key for question in self.step.questions if question.key in readings]

    def save(self) -> None:
        typed = changed_answers(self.step.questions, self.request.POST)
        action, _sep, target = self.request.POST.get("do", "").partition(":")
        if action == "drop":
            key, _sep, row = target.partition(":")
            rows = typed.get(key, typed_answers(self.dossier).get(key))
            if isinstance(rows, list) and row.isdigit():
                typed[key] = [one for n, one in enumerate(rows) if n != int(row)]
        now = timezone.now()
        save_answers(dossier=self.dossier, user=self.person, typed=typed, now=now)
        if action == "remove" and target.isdigit():
            for paper in files_of(self.dossier).filter(pk=int(target)):
                remove_file(paper=paper, user=self.person, now=now)

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
        return errors

    def problems(self, *, with_lacking: bool = False) -> dict[str, list[Problem]]:
        """Return what is wrong on this step, by question key."""
        found: dict[str, list[Problem]] = defaultdict(list)
        for finding in self.form.findings(typed_answers(self.dossier)):
            if finding.step.key == self.step.key and (
                with_lacking
                or finding.problem.code not in LACKING
                or finding.problem.row is not None
            ):
                found[finding.question.key].append(finding.problem)
        return found

    def next_address(self, action: str, target: str, opened: list[str]) -> str:
        here = reverse("dossiers:step", args=[self.dossier.public_id, self.number])
        if action == "more":
            return f"{here}?more={target}#q-{target}"
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
        if self.number < len(self.form.steps):
            return reverse("dossiers:step", args=[self.dossier.public_id, self.number + 1])
        return reverse("dossiers:review", args=[self.dossier.public_id])

    def show(
        self,
        problems: Mapping[str, Sequence[Problem]],
        file_errors: Mapping[str, Sequence[str]] | None = None,
        *,
        more_rows: str = "",
        status: int = 200,
    ) -> HttpResponse:
        typed = typed_answers(self.dossier)
        page = Page(
            form=self.form,
            typed=typed,
            papers=list(files_of(self.dossier)),
            problems=problems,
            file_errors=file_errors or {},
            more_rows=more_rows,
        )
        asked = page.asked(self.step)
        context: dict[str, Any] = {
            "dossier": self.dossier,
            "step": self.step,
            "number": self.number,
            "steps": [(s, STEP_STATES[s.state]) for s in progress(self.form, typed)],
            "asked": asked,
            "errors": [one for one in flat(asked) if one.errors],
            "window": self.dossier.call.window.state(timezone.now()),
            "is_last": self.number == len(self.form.steps),
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
