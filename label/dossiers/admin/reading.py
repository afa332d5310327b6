"""One dossier in one scroll, each question in both languages."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from wagtail.admin.views import generic

from label.calls.domain.form import Form, Step
from label.calls.domain.questions import Question
from label.dossiers.answered import answered_steps
from label.dossiers.comparing import Revision, revisions
from label.dossiers.models import Deposit, DepositFile, Dossier
from label.dossiers.permissions import may_instruct
from label.dossiers.selectors import deposits_of, form_of, last_deposit, window_of
from label.dossiers.views.papers import pdf_response
from records.responses import private_response
from records.selectors import history


@dataclass(frozen=True)
class ReadAnswer:
    """A question with its answer in French and in Arabic, and its files."""

    question: Question
    fr: list[str]
    ar: list[str]
    files: list[DepositFile]


def read_deposit(deposit: Deposit) -> list[tuple[Step, list[ReadAnswer]]]:
    """Return what was sent, step by step, in both languages."""
    form = Form.from_schema(deposit.form_version.schema)
    papers = list(DepositFile.objects.filter(deposit=deposit).select_related("file"))
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


class DossierReadView(generic.InspectView):
    """The dossier as it was last sent; a draft's answers are the commune's until then."""

    any_permission_required = ["view"]
    template_name = "dossiers/admin/dossier.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        deposit = last_deposit(self.object)
        return context | {
            "dossier": self.object,
            "deposit": deposit,
            "closes_at": window_of(self.object).closes_at,
            "revisions": self.revisions(),
            "steps": read_deposit(deposit) if deposit else [],
            "entries": history(self.object),
        }

    def revisions(self) -> list[Revision]:
        """Return what changed from each deposit to the next."""
        deposits = deposits_of(self.object)
        return revisions(form_of(self.object), deposits) if len(deposits) > 1 else []

    def get_page_subtitle(self) -> str:
        return str(self.object)


def _deposit_of(request: HttpRequest, pk: int) -> Deposit:
    if not may_instruct(request.user):
        raise Http404
    deposit = last_deposit(get_object_or_404(Dossier, pk=pk))
    if deposit is None:
        raise Http404(_("Nothing was sent yet."))
    return deposit


def receipt(request: HttpRequest, pk: int) -> HttpResponse:
    """Give an officer the receipt."""
    return pdf_response(_deposit_of(request, pk))


def paper(request: HttpRequest, pk: int, paper: int) -> HttpResponseBase:
    """Give an officer a file that was sent."""
    if not may_instruct(request.user):
        raise Http404
    found = get_object_or_404(
        DepositFile.objects.select_related("file"), pk=paper, deposit__dossier=pk
    )
    return private_response(found.file)
