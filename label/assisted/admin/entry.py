"""One paper dossier: what is keyed in, handing it to the commune, taking it back."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.selectors import members_of
from label.assisted.domain.standing import KEYING, OPEN, READY
from label.assisted.forms import ContactForm, WithdrawForm
from label.assisted.labels import STANDINGS
from label.assisted.models import PaperEntry
from label.assisted.permissions import may_key_in
from label.assisted.selectors import entries, typists_of
from label.assisted.services.errors import ContactNeeded, ContactRefused, InvitingRefused
from label.assisted.services.ready import invite_contact, mark_ready
from label.assisted.services.withdraw import withdraw_entry
from label.dossiers.admin.frame import frame
from label.dossiers.permissions import may_extend
from label.dossiers.refusals import refusal_words
from label.dossiers.selectors import gate_of
from label.dossiers.services.errors import Refused

Bound = dict[str, forms.Form]
ABOUT_CONTACT = (ContactNeeded, ContactRefused, InvitingRefused)


@require_http_methods(["GET", "HEAD", "POST"])
def entry(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the entry; POST hands it over, invites the contact or withdraws it, as `do` says."""
    if not may_key_in(request.user):
        raise Http404
    found = get_object_or_404(entries(), pk=pk)
    if request.method != "POST":
        return _show(request, found, {})
    bound: Bound = {}
    try:
        done = _act(request, found, bound)
    except Refused as refusal:
        done = _refuse(request, bound, refusal)
    if done:
        return redirect("paper_entries:entry", pk)
    return _show(request, get_object_or_404(entries(), pk=pk), bound, status=422)


def _act(request: HttpRequest, found: PaperEntry, bound: Bound) -> bool:
    given: dict[str, Any] = {"entry": found, "by": request.user, "now": timezone.now()}
    action = request.POST.get("do", "")
    if action == "withdraw":
        form: forms.Form = WithdrawForm(request.POST)
        bound["withdrawing"] = form
        if form.is_valid():
            withdraw_entry(**given, **form.cleaned_data)
            messages.success(request, _("The keying in is withdrawn; the draft stays."))
    elif action in ("ready", "invite"):
        form = ContactForm(request.POST)
        if "contact" in request.POST:
            bound["contact"] = form
        if "contact" not in request.POST or form.is_valid():
            act = mark_ready if action == "ready" else invite_contact
            act(**given, **getattr(form, "cleaned_data", {}))
            messages.success(request, _("The commune is told: it checks, corrects and sends."))
    return all(form.is_valid() for form in bound.values())


def _refuse(request: HttpRequest, bound: Bound, refusal: Refused) -> bool:
    """Say a refusal beside its field, or above the page; return whether the page is done."""
    words = refusal_words(refusal)
    if isinstance(refusal, ABOUT_CONTACT) and "contact" in bound:
        bound["contact"].add_error("contact", words)
        return False
    messages.error(request, words)
    return True


def _show(request: HttpRequest, found: PaperEntry, bound: Bound, status: int = 200) -> HttpResponse:
    dossier, standing = found.dossier, found.standing
    gate = gate_of(dossier)
    members = list(members_of(dossier.commune))
    asked = standing in OPEN and not members
    withdrawing = bound.get("withdrawing") or WithdrawForm()
    context = {
        "entry": found,
        "dossier": dossier,
        "standing": standing,
        "words": STANDINGS[standing],
        "is_keying": standing == KEYING,
        "is_ready": standing == READY,
        "closes_at": gate.closes_at,
        "is_open": gate.state(timezone.now()) == "open",
        "may_extend": may_extend(request.user),
        "members": members,
        "typists": typists_of(dossier),
        "contact": (bound.get("contact") or ContactForm()) if asked else None,
        "withdrawing": withdrawing if standing in OPEN else None,
        "media": withdrawing.media,
        **frame(
            _("Paper dossier"),
            (reverse("dossier_admin:index"), _("Dossiers")),
            (reverse("dossier_admin:inspect", args=[dossier.pk]), str(dossier)),
            icon="form",
            subtitle=str(dossier),
        ),
    }
    return render(request, "assisted/admin/entry.html", context, status=status)
