"""The attendance sheet and the list of a session, to take away."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from formations.enrolments import people_of, seated_of
from formations.exports import registrations_book
from formations.models import Enrolment
from formations.sheet import sheet_pdf
from records.services import journal

from .access import SessionScreen

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class SheetView(SessionScreen):
    """The sheet to sign, as PDF."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        enrolment = get_object_or_404(Enrolment, session=self.session)
        enrolment.session = self.session
        content = sheet_pdf(enrolment, list(seated_of(enrolment)))
        journal.record(actor=request.user, verb="training.sheet_printed", target=self.session)
        return _download(content, "application/pdf", f"{self.session.code}.pdf")


class ExportView(SessionScreen):
    """Everyone of the session, as a workbook."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        enrolment = get_object_or_404(Enrolment, session=self.session)
        enrolment.session = self.session
        content = registrations_book(enrolment, list(people_of(enrolment)))
        journal.record(actor=request.user, verb="training.exported", target=self.session)
        return _download(content, XLSX, f"{self.session.code}.xlsx")


def _download(content: bytes, media_type: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
