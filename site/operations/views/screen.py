"""The operations page: how the portal stands, in one screen, for the administration."""

import platform
from datetime import timedelta
from importlib.metadata import version
from typing import Any

import django
from django.conf import settings
from django.contrib import messages
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView, View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from operations.certificate import certificate_pdf
from operations.domain import clocks
from operations.models import JournalCheck
from operations.permissions import may_operate
from operations.selectors import refused_mails, standing
from operations.services.looking import check_journal, send_refused_again
from records.responses import HEADERS
from records.selectors import SILENCE

REFUSED_SHOWN = 20
BACKUP_LATE = 5 * 60  # seconds
DISK_SHORT = 0.1  # of the disk


class ForOperators:
    """A view that answers 404 to whoever does not look after the portal."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_operate(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc,no-any-return]


class OperationsView(ForOperators, WagtailAdminTemplateMixin, TemplateView):  # type: ignore[misc]
    """One card for each thing that can go wrong."""

    template_name = "operations/screen.html"
    page_title = gettext_lazy("Operations")
    header_icon = "cogs"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        here = {"url": "", "label": self.get_page_title()}
        return [*super().get_breadcrumbs_items(), here]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        now = standing(timezone.now())
        told = {
            "now": now,
            "alarms": {
                "worker": now.beat is None or now.beat > SILENCE.total_seconds(),
                "mail": now.mails["refused"] > 0,
                "backup": now.backup_age is None or now.backup_age > BACKUP_LATE,
                "backup_faults": bool(now.backup and now.backup.faults),
                "journal": bool(now.faults),
                "disk": now.disk_free < DISK_SHORT * (now.disk_free + now.disk_used),
                "clock": clocks.is_alarming(timedelta(seconds=now.clock_skew)),
            },
            "refused": refused_mails()[:REFUSED_SHOWN],
            "versions": versions(),
        }
        return super().get_context_data(**kwargs) | told


def versions() -> dict[str, str]:
    """Return what runs here."""
    return {
        "LCC": version_of_portal(),
        "Python": platform.python_version(),
        "Django": django.get_version(),
        "Wagtail": version("wagtail"),
        connection.display_name: ".".join(map(str, database_version())),
    }


def version_of_portal() -> str:
    """Return the release, as pyproject.toml says it."""
    line = next(
        line
        for line in (settings.ROOT / "pyproject.toml").read_text().splitlines()
        if line.startswith("version")
    )
    return line.split('"')[1]


def database_version() -> tuple[int, ...]:
    """Return the version of the database's server, or of SQLite's library."""
    return tuple(connection.get_database_version())


class SendAgainView(ForOperators, View):
    """Queue what the mail server refused, after its cause was mended."""

    def post(self, request: HttpRequest) -> HttpResponse:
        number = send_refused_again(by=request.user)
        words = ngettext(
            "%(number)s mail waits to leave again.",
            "%(number)s mails wait to leave again.",
            number,
        )
        messages.success(request, words % {"number": number})
        return HttpResponseRedirect(reverse("operations:screen"))


class CheckJournalView(ForOperators, View):
    """Read the whole journal now."""

    def post(self, request: HttpRequest) -> HttpResponse:
        check = check_journal()
        if check.faults:
            messages.error(request, _("The journal is not whole. Do not wait: see the log."))
        else:
            messages.success(request, _("The journal is whole."))
        return HttpResponseRedirect(reverse("operations:screen"))


class CertificateView(ForOperators, View):
    """The last check of the journal as a paper to be signed and kept elsewhere."""

    def get(self, request: HttpRequest) -> HttpResponse:
        check = JournalCheck.objects.filter(faults=0).first()
        if check is None:
            raise Http404
        name = f'attachment; filename="journal-{check.sequence}.pdf"'
        return HttpResponse(
            certificate_pdf(check),
            content_type="application/pdf",
            headers=HEADERS | {"Content-Disposition": name},
        )
