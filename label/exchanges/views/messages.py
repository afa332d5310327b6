"""The messages of a dossier, for its commune."""

from uuid import uuid4

from django.contrib import messages as notes
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from label.dossiers import contributions
from label.dossiers.models import Dossier
from label.dossiers.services.errors import Refused
from label.dossiers.views.access import DossierView
from label.exchanges.domain.messages import COMMUNE
from label.exchanges.forms import MessageForm
from label.exchanges.selectors import messages_of, unread
from label.exchanges.services.messages import mark_read


@contributions.register
def messages_card(request: HttpRequest, dossier: Dossier) -> str:
    """Show how many messages wait, and the way to writing."""
    context = {"dossier": dossier, "count": unread(dossier, reader=COMMUNE).count()}
    return render_to_string("exchanges/messages_card.html", context, request)


class MessagesView(DossierView):
    """All that was written, and the form that writes; opening it marks what waits as read."""

    def get(self, request: HttpRequest) -> HttpResponse:
        shown = self.show(MessageForm(initial={"key": uuid4()}))
        mark_read(dossier=self.dossier, reader=COMMUNE, now=timezone.now())
        return shown

    def post(self, request: HttpRequest) -> HttpResponse:
        form = MessageForm(request.POST)
        try:
            if form.send(dossier=self.dossier, side=COMMUNE, by=self.person, now=timezone.now()):
                notes.success(request, _("Your message is sent."))
                return redirect("exchanges:messages", self.dossier.public_id)
        except Refused as refusal:
            form = form.refused(refusal)
        return self.show(form, status=422)

    def show(self, form: MessageForm, status: int = 200) -> HttpResponse:
        context = {
            "dossier": self.dossier,
            "listed": list(messages_of(self.dossier)),
            "form": form,
        }
        return render(self.request, "exchanges/messages.html", context, status=status)
