"""Certificates: for the commune and officers to download, for anyone who holds one to check."""

from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.models import User
from accounts.pace import too_fast
from accounts.views.space import PersonView
from formations.certificate import certificate_pdf
from formations.checking import NameForm, ProofForm
from formations.domain.people import name_key, name_proof
from formations.enrolments import proven
from formations.models import Certificate
from formations.permissions import may_read


class CertificateView(PersonView):
    """The paper, in both languages."""

    def get(self, request: HttpRequest, reference: str) -> HttpResponse:
        found = (
            Certificate.objects.filter(reference=reference, revoked_at=None)
            .select_related("registration__commune__province__region")
            .first()
        )
        if found is None or not may_read(cast(User, request.user), found.registration):
            raise Http404
        if not found.registration.name:  # erased since
            raise Http404
        response = HttpResponse(certificate_pdf(found), content_type="application/pdf")
        response["Content-Disposition"] = f'attachment; filename="{found.reference}.pdf"'
        response["X-Content-Type-Options"] = "nosniff"
        return response


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    """Say whether a certificate exists, for which training and when; and whether a typed name is
    the one on it. The name itself is never shown, and never stands in an address.
    """
    form = ProofForm(request.GET or None)
    context: dict[str, Any] = {"form": form, "name_form": NameForm()}
    template = "formations/verify.html"
    if not form.is_bound:
        return render(request, template, context)
    if too_fast(request, "certificate"):
        return render(request, template, context | {"hurried": True}, status=429)
    if not form.is_valid():
        return render(request, template, context, status=422)
    found = proven(**form.cleaned_data)
    if found is None:
        return render(request, template, context | {"unknown": True}, status=404)
    context |= {"certificate": found, "query": request.GET.urlencode()}
    if request.method == "POST":
        named = NameForm(request.POST)
        context["name_form"] = named
        if not named.is_valid():
            return render(request, template, context, status=422)
        context["matches"] = _is_named(found, named.cleaned_data["name"])
        context["compared"] = True
    return render(request, template, context)


def _is_named(certificate: Certificate, name: str) -> bool:
    if not certificate.name_proof or not name_key(name):
        return False
    return constant_time_compare(name_proof(name, certificate.reference), certificate.name_proof)
