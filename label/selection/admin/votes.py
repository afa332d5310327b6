"""The votes of the councils on adhesion: asked, followed, confirmed."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from label.dossiers.domain.workflow import NOTIFIED
from label.dossiers.permissions import may_act
from label.dossiers.services.errors import Refused
from label.selection.forms import AskForm
from label.selection.models import CouncilVote
from label.selection.selectors import retained, votes
from label.selection.services.votes import ask_votes, confirm_vote
from records.responses import private_response

from .screens import acting, call_of, for_staff, framed, tell


@require_http_methods(["GET", "HEAD", "POST"])
@for_staff
@acting(may_act)
def vote_list(request: HttpRequest, slug: str) -> HttpResponse:
    """Show where each council stands; POST asks those that were not, or confirms one."""
    call = call_of(slug)
    form = AskForm(request.POST if request.POST.get("do") == "ask" else None)
    if request.method == "POST":
        try:
            if _act(request, call, form):
                return redirect("selection:votes", slug)
        except Refused as refusal:
            tell(request, refusal)
            return redirect("selection:votes", slug)
    listed = list(votes(call).select_related("deliberation").order_by("session", "state"))
    asked = {one.dossier_id for one in listed}
    context = framed(_("Votes on adhesion"), str(call)) | {
        "call": call,
        "form": form,
        "votes": listed,
        "unasked": [d for d in retained(call) if d.pk not in asked],
        "may_act": may_act(request.user),
    }
    status = 422 if form.is_bound else 200
    return render(request, "selection/admin/votes.html", context, status=status)


def _act(request: HttpRequest, call: Any, form: AskForm) -> bool:
    given: dict[str, Any] = {"by": request.user, "now": timezone.now()}
    action, _sep, pk = request.POST.get("do", "").partition(":")
    if action == "confirm" and pk.isdigit():
        confirm_vote(vote=get_object_or_404(votes(call), pk=int(pk)), **given)
        messages.success(request, _("The adhesion is recorded."))
        return True
    if not form.is_valid():
        return action != "ask"
    count = ask_votes(
        dossiers=retained(call).filter(state=NOTIFIED),
        session=form.cleaned_data["session"],
        **given,
    )
    words = ngettext("%(count)s council is asked.", "%(count)s councils are asked.", count)
    messages.success(request, words % {"count": f"\u2068{count}\u2069"})
    return True


@require_safe
@for_staff
def deliberation(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Give an officer the deliberation of a council."""
    vote = get_object_or_404(CouncilVote.objects.select_related("deliberation"), pk=pk)
    if vote.deliberation is None:
        raise Http404
    return private_response(vote.deliberation)
