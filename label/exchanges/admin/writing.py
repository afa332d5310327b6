"""The messages of a dossier, for officers."""

from uuid import uuid4

from django.contrib import messages as notes
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from label.dossiers.admin.frame import frame
from label.dossiers.models import Dossier
from label.dossiers.permissions import may_act, may_instruct
from label.dossiers.services.errors import Refused
from label.exchanges.domain.messages import OFFICERS
from label.exchanges.forms import MessageForm
from label.exchanges.selectors import messages_of
from label.exchanges.services.messages import mark_read


@require_http_methods(["GET", "HEAD", "POST"])
def messages(request: HttpRequest, pk: int) -> HttpResponse:
    """Show all that was written; POST writes. Whoever may write marks what waits as read."""
    if not may_instruct(request.user):
        raise Http404
    dossier = get_object_or_404(Dossier.objects.select_related("call", "commune"), pk=pk)
    may_write, now = may_act(request.user), timezone.now()
    if request.method != "POST":
        shown = _show(request, dossier, MessageForm(initial={"key": uuid4()}), may_write)
        if may_write:
            mark_read(dossier=dossier, reader=OFFICERS, now=now)
        return shown
    if not may_write:
        raise Http404
    form = MessageForm(request.POST)
    try:
        if form.send(dossier=dossier, side=OFFICERS, by=request.user, now=now):
            notes.success(request, _("The message is sent and the commune is told."))
            return redirect("complements:messages", dossier.pk)
    except Refused as refusal:
        form = form.refused(refusal)
    return _show(request, dossier, form, may_write, status=422)


def _show(
    request: HttpRequest, dossier: Dossier, form: MessageForm, may_write: bool, status: int = 200
) -> HttpResponse:
    context = {
        "dossier": dossier,
        "listed": list(messages_of(dossier)),
        "form": form if may_write else None,
        **frame(
            _("Messages"),
            (reverse("dossier_admin:index"), _("Dossiers")),
            (reverse("dossier_admin:inspect", args=[dossier.pk]), str(dossier)),
            icon="mail",
            subtitle=str(dossier),
        ),
    }
    return render(request, "exchanges/admin/messages.html", context, status=status)
