"""Read all of it once more, send it, get the receipt."""

import uuid

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from label.dossiers.answered import answered_steps
from label.dossiers.comparing import changed_questions
from label.dossiers.domain.snapshot import fingerprint, freeze
from label.dossiers.labels import problem_phrase
from label.dossiers.selectors import filed_papers, files_of, last_deposit, typed_answers
from label.dossiers.services.errors import CallNotOpen, ContentChanged, Incomplete
from label.dossiers.services.submit import submit_dossier
from publishing.bilingual import active_language

from .access import DossierView
from .standing import open_steps


class ReviewView(DossierView):
    """All answers, what is to mend as links, and the button that sends."""

    admits_typists = True

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show()

    def show(self, *, changed: bool = False, status: int = 200) -> HttpResponse:
        papers = list(files_of(self.dossier))
        typed = typed_answers(self.dossier, papers)
        content = freeze(self.form, typed, filed_papers(self.dossier, papers))
        deposit = last_deposit(self.dossier)
        mark = fingerprint(content)
        numbers = {step.key: number for number, step in enumerate(self.form.steps, start=1)}
        context = {
            "dossier": self.dossier,
            "steps": answered_steps(self.form, content, papers),
            "waiting": sum(paper.file.is_waiting for paper in papers),
            "findings": [
                (
                    finding,
                    numbers[finding.step.key],
                    problem_phrase(finding.problem.code, finding.problem.params),
                )
                for finding in self.form.findings(typed)
                if self.gate.covers(finding.question.key)
            ],
            "key": uuid.uuid4(),
            "fingerprint": mark,
            "deposit": deposit,
            "same": deposit is not None and deposit.fingerprint == mark,
            "changed": changed,
            "changes": changed_questions(self.form, deposit.snapshot, content) if deposit else [],
            "gate": self.gate,
            "window": self.gate.state(timezone.now()),
            "open_steps": open_steps(self.form, self.gate),
            "is_typed": self.is_typed,
        }
        return render(self.request, "dossiers/review.html", context, status=status)


class SubmitView(ReviewView):
    """Takes the sending; the same one again leads to the same receipt."""

    admits_typists = False

    def get(self, request: HttpRequest) -> HttpResponse:
        return redirect("dossiers:review", self.dossier.public_id)

    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            key = uuid.UUID(request.POST.get("key", ""))
        except ValueError:
            return self.show(status=400)
        try:
            submit_dossier(
                dossier=self.dossier,
                user=self.person,
                language=active_language(),
                key=key,
                fingerprint=request.POST.get("fingerprint", ""),
                now=timezone.now(),
            )
        except CallNotOpen as refusal:
            context = {"dossier": self.dossier, "state": refusal.state, "gate": self.gate}
            return render(request, "dossiers/closed.html", context, status=409)
        except ContentChanged:
            return self.show(changed=True, status=409)
        except Incomplete:
            return self.show(status=422)
        address = reverse("dossiers:receipt", args=[self.dossier.public_id])
        return HttpResponseRedirect(address, status=303)
