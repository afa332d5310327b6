"""What officers do with one dossier, or with those they ticked."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from label.dossiers.admin.frame import frame
from label.dossiers.domain.workflow import BY_THEIR_OWN
from label.dossiers.models import Dossier
from label.dossiers.permissions import may_act
from label.dossiers.refusals import refusal_words
from label.dossiers.services.advance import advance
from label.handling.forms import AssignForm, FlagForm, NoteForm, TickedForm
from label.handling.models import Assignment, Flag
from label.handling.services.assign import assign, unassign
from label.handling.services.flags import raise_flag, take_down_flag
from label.handling.services.many import Done, on_each
from label.handling.services.notes import write_note

Act = Callable[[Dossier], object]


@require_POST
def act(request: HttpRequest, pk: int) -> HttpResponse:
    """Assign, flag or note one dossier, as `do` says, and lead back to its page."""
    if not may_act(request.user):
        raise Http404
    dossier = get_object_or_404(Dossier, pk=pk)
    action, _sep, key = request.POST.get("do", "").partition(":")
    if action == "note":
        form = NoteForm(request.POST)
        if not form.is_valid():
            return _note_again(request, dossier, form)
        text = form.cleaned_data["text"]
        write_note(dossier=dossier, text=text, by=_person(request), now=timezone.now())
    else:
        _change(request, dossier, action, key)
    panel = "notes" if action == "note" else "handling"
    within = f"?{query}" if (query := request.GET.urlencode()) else ""
    return redirect(f"{reverse('dossier_admin:inspect', args=[pk])}{within}#{panel}")


def _change(request: HttpRequest, dossier: Dossier, action: str, key: str) -> None:
    person = _person(request)
    if action == "unassign":
        found = Assignment.objects.filter(dossier=dossier, pk=_number(key)).first()
        if found:
            unassign(dossier=dossier, officer=found.officer, by=person)
    elif action == "unflag":
        flag = Flag.objects.filter(dossier=dossier, pk=_number(key)).first()
        if flag:
            take_down_flag(dossier=dossier, kind=flag.kind, by=person)
    elif chosen := _act_of(request, action):
        _tell(request, on_each([dossier], chosen))
    else:
        messages.error(request, _("Choose in the list first."))


@require_POST
def many(request: HttpRequest) -> HttpResponse:
    """Do one thing with all dossiers that are ticked; each is told."""
    if not may_act(request.user):
        raise Http404
    ticked = TickedForm(request.POST)
    chosen = _act_of(request, request.POST.get("do", ""))
    if not ticked.is_valid():
        messages.error(request, _("Tick the dossiers in the list first."))
    elif chosen is None:
        messages.error(request, _("Choose in the list first."))
    else:
        _tell(request, on_each(ticked.cleaned_data["dossier"], chosen))
    return redirect(f"{reverse('dossier_admin:index')}{_within(request)}")


def _act_of(request: HttpRequest, action: str) -> Act | None:
    """Return what is done with each dossier; None where nothing was chosen."""
    given: dict[str, Any] = {"by": _person(request), "now": timezone.now()}
    if action in ("begin_screening", *BY_THEIR_OWN):  # the service refuses the others in words
        return lambda dossier: advance(dossier=dossier, verb=action, **given)
    form: Any = {"assign": AssignForm, "flag": FlagForm}.get(action, lambda _data: None)(
        request.POST
    )
    if form is None or not form.is_valid():
        return None
    if action == "assign":
        return lambda dossier: assign(
            dossier=dossier, officer=form.cleaned_data["officer"], **given
        )
    return lambda dossier: raise_flag(dossier=dossier, kind=form.cleaned_data["kind"], **given)


def _tell(request: HttpRequest, results: list[Done]) -> None:
    """Say how many were done, and of each of the others why not."""
    done = sum(one.refusal is None for one in results)
    if done:
        words = ngettext("Done for %(count)s dossier.", "Done for %(count)s dossiers.", done)
        messages.success(request, words % {"count": f"\u2068{done}\u2069"})
    for one in results:
        if one.refusal is not None:
            reason = refusal_words(one.refusal)
            messages.error(request, f"\u2068{one.dossier.reference}\u2069 — {reason}")


def _note_again(request: HttpRequest, dossier: Dossier, form: NoteForm) -> HttpResponse:
    """Show what was written with what is wrong of it."""
    way = (
        (reverse("dossier_admin:index"), _("Dossiers")),
        (reverse("dossier_admin:inspect", args=[dossier.pk]), str(dossier)),
    )
    context = frame(_("Internal notes"), *way, icon="comment", subtitle=str(dossier))
    context |= {"form": form, "dossier": dossier}
    return render(request, "handling/admin/note.html", context, status=422)


def _within(request: HttpRequest) -> str:
    query = request.POST.get("within", "")
    return query if query.startswith("?") else ""


def _number(key: str) -> int:
    return int(key) if key.isascii() and key.isdigit() and len(key) < 19 else 0


def _person(request: HttpRequest) -> Any:
    return request.user
