"""The letters that a commune received, on its dossier."""

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string

from label.dossiers import contributions
from label.dossiers.models import Dossier
from label.dossiers.views.access import DossierView
from label.letters.selectors import letters_of
from records.responses import private_response


@contributions.register
def received_letters(request: HttpRequest, dossier: Dossier) -> str:
    """List the letters with their papers."""
    listed = list(letters_of(dossier))
    if not listed:
        return ""
    context = {"dossier": dossier, "letters": listed}
    return render_to_string("letters/received.html", context, request)


class ReceivedLetterView(DossierView):
    """One letter, for the members of the commune."""

    def get(self, request: HttpRequest, letter: int) -> HttpResponseBase:
        found = letters_of(self.dossier).filter(pk=letter).first()
        if found is None:
            raise Http404
        return private_response(found.paper)
