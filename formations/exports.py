"""The people of a session as a workbook in which no text is a formula."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from openpyxl import Workbook

from formations.domain.attendance import HalfDay, share
from formations.models import Enrolment, Registration
from publishing.bilingual import pick
from publishing.workbooks import add_sheet, content_of


def registrations_book(enrolment: Enrolment, people: Iterable[Registration]) -> bytes:
    """Return an XLSX file, one line a person, in the language being read."""
    book = Workbook(write_only=True)
    values = (_values(row, enrolment) for row in people)
    add_sheet(book, _("Registrations"), _headings(), values, freeze="A2")
    return content_of(book)


def _headings() -> list[str]:
    return [
        _("Place in the queue"),
        _("Region"),
        _("Commune"),
        _("HCP code"),
        _("Name"),
        _("Function"),
        _("E-mail address"),
        _("State"),
        _("Registered"),
        _("Half days (%)"),
        _("Certificate"),
        _("Reason"),
    ]


def _values(row: Registration, enrolment: Enrolment) -> list[Any]:
    present = [HalfDay(one.day, one.half) for one in row.presences.all()]
    certificate = getattr(row, "certificate", None)
    return [
        row.order,
        pick(row.commune.province.region, "name"),
        pick(row.commune, "name"),
        row.commune.code,
        row.name,
        row.get_function_display(),
        row.email,
        row.get_state_display(),
        timezone.localtime(row.registered_at).replace(tzinfo=None),
        share(enrolment.half_days, present),
        certificate.reference if certificate else "",
        row.reason,
    ]
