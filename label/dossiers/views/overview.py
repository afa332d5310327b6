"""One dossier at a glance: its state, its steps, what comes next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from label.dossiers.domain.progress import progress
from label.dossiers.domain.snapshot import fingerprint, freeze
from label.dossiers.labels import STEP_STATES
from label.dossiers.selectors import filed_papers, last_deposit, typed_answers

from .access import DossierView


class OverviewView(DossierView):
    """The list of steps, in any order."""

    def get(self, request: HttpRequest) -> HttpResponse:
        typed = typed_answers(self.dossier)
        deposit = last_deposit(self.dossier)
        now_frozen = freeze(self.form, typed, filed_papers(self.dossier))
        steps = progress(self.form, typed)
        context = {
            "dossier": self.dossier,
            "steps": [(step, STEP_STATES[step.state]) for step in steps],
            "complete": sum(step.state == "complete" for step in steps),
            "deposit": deposit,
            "unsent": deposit is not None and deposit.fingerprint != fingerprint(now_frozen),
            "window": self.window.state(timezone.now()),
        }
        return render(request, "dossiers/overview.html", context)
