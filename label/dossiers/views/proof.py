"""What anyone may know of a deposit whose receipt they hold: that it exists, when, its digest."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.pace import too_fast
from label.dossiers.proof import ProofForm
from label.dossiers.selectors import proven_deposit


@never_cache
@require_safe
def verify(request: HttpRequest) -> HttpResponse:
    """Ask for a reference and the start of a digest, and say whether such a deposit exists.

    A wrong reference, a wrong digest and a deposit that never was get the same answer, 404, by
    the same way: one query.
    """
    if not request.GET:
        return render(request, "dossiers/proof.html", {"form": ProofForm()})
    form = ProofForm(request.GET)
    if too_fast(request, "verify"):
        return render(request, "dossiers/proof.html", {"form": form, "hurried": True}, status=429)
    if not form.is_valid():
        return render(request, "dossiers/proof.html", {"form": form}, status=422)
    deposit = proven_deposit(**form.cleaned_data)
    context = {"form": form, "deposit": deposit, "unknown": deposit is None}
    return render(request, "dossiers/proof.html", context, status=200 if deposit else 404)
