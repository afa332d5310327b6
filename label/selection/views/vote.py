"""What a commune says of its council's vote on adhesion."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from label.dossiers import contributions
from label.dossiers.models import Dossier
from label.dossiers.refusals import refusal_words
from label.dossiers.services.errors import FileRefused, Refused
from label.dossiers.views.access import DossierView
from label.selection.forms import VoteForm
from label.selection.models import CouncilVote
from label.selection.selectors import vote_of
from label.selection.services.votes import report_vote
from records.responses import private_response


@contributions.register
def council_vote(request: HttpRequest, dossier: Dossier) -> str:
    """Show on the dossier what is asked of the council, and the way to answering."""
    vote = vote_of(dossier)
    if vote is None:
        return ""
    return render_to_string("selection/vote_card.html", {"dossier": dossier, "vote": vote}, request)


class AdhesionView(DossierView):
    """A page about the adhesion of one commune, once its council was asked."""

    vote: CouncilVote

    def find(self, request: HttpRequest, public_id: UUID) -> Dossier:
        """Return the dossier of a vote that was asked, or answer that there is none."""
        dossier = super().find(request, public_id)
        vote = vote_of(dossier)
        if vote is None:
            raise Http404
        self.vote = vote
        return dossier


class VoteView(AdhesionView):
    """Where the council stands; POST keeps what the commune says."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(self.form_of(request))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self.form_of(request)
        if not form.is_valid():
            return self.show(form, status=422)
        try:
            report_vote(vote=self.vote, by=self.person, now=timezone.now(), **form.cleaned_data)
        except FileRefused as refusal:
            form.add_error("deliberation", refusal.message)
            return self.show(form, status=422)
        except Refused as refusal:
            messages.error(request, refusal_words(refusal))
            return redirect("adhesion:vote", self.dossier.public_id)
        messages.success(request, _("Thank you: the news from your council is kept."))
        return redirect("adhesion:vote", self.dossier.public_id)

    def form_of(self, request: HttpRequest) -> VoteForm:
        """Return the form, bound to what was sent."""
        data, files = (request.POST, request.FILES) if request.method == "POST" else (None, None)
        return VoteForm(
            data,
            files,
            standing=self.vote.state,
            session=self.vote.session,
            initial={
                "state": self.vote.state,
                "session": self.vote.session,
                "voted_on": self.vote.voted_on,
            },
        )

    def show(self, form: VoteForm, status: int = 200) -> HttpResponse:
        context = {"dossier": self.dossier, "vote": self.vote, "form": form}
        return render(self.request, "selection/vote.html", context, status=status)


class DeliberationView(AdhesionView):
    """The deliberation, for the members of the commune."""

    def get(self, request: HttpRequest) -> HttpResponseBase:
        if self.vote.deliberation is None:
            raise Http404
        return private_response(self.vote.deliberation)
