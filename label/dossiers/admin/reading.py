"""One dossier in one scroll, each question in both languages."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.admin.views import generic

from label.calls.domain.form import Step
from label.calls.domain.questions import Question
from label.calls.selectors import form_of as frozen_form
from label.dossiers.admin.panels import panels_of
from label.dossiers.answered import answered_steps
from label.dossiers.comparing import revisions, side_by_side
from label.dossiers.models import Deposit, DepositFile, Dossier
from label.dossiers.permissions import may_act, may_instruct
from label.dossiers.selectors import deposits_of, form_of, last_deposit, sent_files, window_of
from label.dossiers.views.papers import pdf_response
from records.models import JournalEntry
from records.responses import private_response, shown_response
from records.selectors import history, people_behind

from .neighbours import neighbours
from .policy import ForReaders

# Panels of a lower order stand before the answers.
FIRST = 10
# Which two deposits the address compares.
COMPARING = ("since", "until")


@dataclass(frozen=True)
class ReadAnswer:
    """A question with its answer in French and in Arabic, and its files."""

    question: Question
    fr: list[str]
    ar: list[str]
    files: list[DepositFile]


def read_deposit(deposit: Deposit) -> list[tuple[Step, list[ReadAnswer]]]:
    """Return what was sent, step by step, in both languages."""
    form = frozen_form(deposit.form_version)
    papers = list(sent_files(deposit))
    french = answered_steps(form, deposit.snapshot, language="fr")
    arabic = answered_steps(form, deposit.snapshot, language="ar")
    return [
        (
            fr.step,
            [
                ReadAnswer(
                    one.question,
                    one.lines,
                    other.lines,
                    [p for p in papers if p.question == one.question.key],
                )
                for one, other in zip(fr.answers, ar.answers, strict=True)
            ],
        )
        for fr, ar in zip(french, arabic, strict=True)
        if fr.answers
    ]


def told_history(dossier: Dossier, user: Any) -> list[tuple[JournalEntry, Any]]:
    """Return what was done to the dossier, and for officers by whom.

    None stands for the portal, who is erased, and, to those who only read, for everyone: two
    readers of a dossier do not know of each other.
    """
    entries = list(history(dossier))
    people = people_behind(entries) if may_act(user) else {}
    return [(entry, people.get(entry.actor)) for entry in entries]


class DossierReadView(ForReaders, generic.InspectView):
    """The dossier as it was last sent; a draft's answers are the commune's until then."""

    any_permission_required = ["view"]
    template_name = "dossiers/admin/dossier.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        deposit = last_deposit(self.object)
        shown = panels_of(self.request, self.object)
        return context | {
            "dossier": self.object,
            "deposit": deposit,
            "closes_at": window_of(self.object).closes_at,
            "beside": neighbours(self.request, self.object),
            "within": self.within(),
            "steps": read_deposit(deposit) if deposit else [],
            "first": [one for one in shown if one.order < FIRST],
            "panels": [one for one in shown if one.order >= FIRST],
            "kept": [(name, one) for name, many in self.kept().lists() for one in many],
            "entries": told_history(self.object, self.request.user),
            **self.differences(),
        }

    def differences(self) -> dict[str, Any]:
        """Return what changed from each deposit to the next, and between the two asked for."""
        deposits = deposits_of(self.object)
        if len(deposits) < 2:
            return {}
        form = form_of(self.object)
        by_number = {str(one.number): one for one in deposits}
        since = by_number.get(self.request.GET.get("since", ""))
        until = by_number.get(self.request.GET.get("until", ""))
        return {
            "deposits": deposits,
            "revisions": revisions(form, deposits),
            "since": since,
            "until": until,
            "compared": side_by_side(form, since, until) if since and until else [],
        }

    def within(self) -> str:
        """Return the list from which the dossier was opened, as the end of an address."""
        query = self.kept()
        return f"?{query.urlencode()}" if query else ""

    def kept(self) -> QueryDict:
        """Return what of the address is the list's."""
        query = self.request.GET.copy()
        for name in COMPARING:
            query.pop(name, None)
        return query

    def get_page_subtitle(self) -> str:
        return str(self.object)


def _deposit_of(request: HttpRequest, pk: int) -> Deposit:
    if not may_instruct(request.user):
        raise Http404
    deposit = last_deposit(get_object_or_404(Dossier, pk=pk))
    if deposit is None:
        raise Http404(_("Nothing was sent yet."))
    return deposit


@require_safe
def receipt(request: HttpRequest, pk: int) -> HttpResponse:
    """Give an officer the receipt."""
    return pdf_response(_deposit_of(request, pk))


@require_safe
def paper(request: HttpRequest, pk: int, paper: int) -> HttpResponseBase:
    """Give an officer a file that was sent."""
    return private_response(_paper_of(request, pk, paper).file)


@require_safe
def preview(request: HttpRequest, pk: int, paper: int) -> HttpResponseBase:
    """Give a picture or a PDF to the dossier's page, which shows it."""
    return shown_response(_paper_of(request, pk, paper).file)


def _paper_of(request: HttpRequest, pk: int, paper: int) -> DepositFile:
    if not may_instruct(request.user):
        raise Http404
    return get_object_or_404(
        DepositFile.objects.select_related("file"), pk=paper, deposit__dossier=pk
    )
