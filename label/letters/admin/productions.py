"""Asking for letters, and watching them being made."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from label.dossiers.admin.frame import frame
from label.dossiers.permissions import may_act, may_export, may_instruct
from label.letters.bundle import bundled
from label.letters.forms import ProductionForm
from label.letters.labels import PLACEHOLDER_WORDS
from label.letters.models import Production
from label.letters.selectors import productions, recipients
from label.letters.services.errors import NobodyToWrite
from label.letters.services.produce import ask_for_letters


@require_http_methods(["GET", "HEAD", "POST"])
def production_list(request: HttpRequest) -> HttpResponse:
    """Show what was asked for and the form that asks; with `do=count` it says how many."""
    if not may_instruct(request.user):
        raise Http404
    asked = request.method == "POST"
    if asked and not may_act(request.user):
        raise Http404
    form = ProductionForm(request.POST if asked else None)
    count = None
    if form.is_valid():
        given = form.cleaned_data
        if request.POST.get("do") == "make":
            try:
                made = ask_for_letters(by=request.user, now=timezone.now(), **given)  # type: ignore[arg-type]
            except NobodyToWrite:
                form.add_error("template", _("No commune waits for this letter."))
            else:
                messages.success(request, _("The letters are being made."))
                return redirect("letters:production", made.pk)
        else:
            count = recipients(given["call"], given["template"].kind).count()
    context = frame(_("Letters"), icon="mail") | {
        "form": form,
        "count": count,
        "productions": productions()[:50],
        "may_act": may_act(request.user),
    }
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "letters/admin/productions.html", context, status=status)


@require_safe
def production(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how far a production is; the page comes again by itself until it has ended."""
    if not may_instruct(request.user):
        raise Http404
    found = get_object_or_404(productions(), pk=pk)
    failures = [
        (
            one,
            ", ".join(str(PLACEHOLDER_WORDS.get(name, name)) for name in one.get("lacking", [])),
        )
        for one in found.failures
    ]
    way = (reverse("letters:productions"), _("Letters"))
    context = frame(str(found), way, icon="mail") | {
        "production": found,
        "total": len(found.dossiers),
        "failures": failures,
        "may_take": may_export(request.user),
    }
    response = render(request, "letters/admin/production.html", context)
    if found.ended_at is None:
        response["Refresh"] = "3"
    return response


@require_safe
def bundle(request: HttpRequest, pk: int) -> StreamingHttpResponse:
    """Give all letters of a production as one ZIP of PDFs, to those who may take dossiers out."""
    if not may_export(request.user):
        raise Http404
    found = get_object_or_404(Production, pk=pk)
    response = StreamingHttpResponse(bundled(found), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="lettres-{found.pk}.zip"'
    response["Cache-Control"] = "no-store"
    return response
