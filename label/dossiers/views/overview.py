"""One dossier at a glance: its state, its steps, what comes next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from label.dossiers.comparing import changed_questions
from label.dossiers.contributions import contributions_to
from label.dossiers.domain.progress import progress
from label.dossiers.domain.snapshot import fingerprint, freeze
from label.dossiers.labels import STEP_STATES
from label.dossiers.selectors import deposits_of, filed_papers, typed_answers
from label.dossiers.timeline import milestones

from .access import DossierView


class OverviewView(DossierView):
    """The list of steps, in any order."""

    admits_typists = True

    def get(self, request: HttpRequest) -> HttpResponse:
        typed = typed_answers(self.dossier)
        deposits = deposits_of(self.dossier)
        deposit = deposits[-1] if deposits else None
        now = timezone.now()
        now_frozen = freeze(self.form, typed, filed_papers(self.dossier))
        steps = progress(self.form, typed)
        context = {
            "dossier": self.dossier,
            "steps": [(step, STEP_STATES[step.state]) for step in steps],
            "complete": sum(step.state == "complete" for step in steps),
            "deposit": deposit,
            "unsent": deposit is not None and deposit.fingerprint != fingerprint(now_frozen),
            "changes": changed_questions(self.form, deposit.snapshot, now_frozen)
            if deposit
            else [],
            "milestones": milestones(self.dossier, deposits, now),
            "contributions": [] if self.is_typed else contributions_to(request, self.dossier),
            "is_typed": self.is_typed,
            "gate": self.gate,
            "window": self.gate.state(now),
        }
        return render(request, "dossiers/overview.html", context)
