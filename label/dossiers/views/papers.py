"""The receipt, its PDF, and the dossier's files."""

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from label.dossiers.models import Deposit
from label.dossiers.proof import proof_address
from label.dossiers.receipt import origin_words, receipt_pdf
from label.dossiers.selectors import files_of, last_deposit, sent_files
from publishing.bilingual import active_language
from records.responses import private_response

from .access import DossierView


class ReceiptView(DossierView):
    """What was sent, when, and the proof."""

    def deposit(self) -> Deposit:
        """Return the last deposit, or answer that there is none."""
        deposit = last_deposit(self.dossier)
        if deposit is None:
            raise Http404
        deposit.dossier = self.dossier
        return deposit

    def get(self, request: HttpRequest) -> HttpResponse:
        deposit = self.deposit()
        proof = proof_address(deposit, active_language())
        waiting = sum(paper.file.is_waiting for paper in sent_files(deposit))
        context = {
            "dossier": self.dossier,
            "deposit": deposit,
            "proof": proof,
            "origin": origin_words(deposit),
            "waiting": waiting,
        }
        return render(request, "dossiers/receipt.html", context)


class ReceiptPdfView(ReceiptView):
    """The same on paper, in both languages."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return pdf_response(self.deposit())


class FileView(DossierView):
    """A file of the draft, for who fills it only."""

    admits_typists = True

    def get(self, request: HttpRequest, paper: int) -> HttpResponseBase:
        found = files_of(self.dossier).filter(pk=paper).first()
        if found is None:
            raise Http404
        return private_response(found.file)


def pdf_response(deposit: Deposit) -> HttpResponse:
    """Return the receipt as a download named after its reference."""
    response = HttpResponse(receipt_pdf(deposit), content_type="application/pdf")
    name = f"{deposit.dossier.reference}-{deposit.number}.pdf"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
