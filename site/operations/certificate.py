"""A paper that says how the journal stood: kept elsewhere, it proves that nothing was made anew."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from operations.models import JournalCheck
from publishing.bilingual import both
from records import pdf


def certificate_pdf(check: JournalCheck) -> bytes:
    """Return the certificate as a bilingual tagged PDF, the same bytes each time."""
    return pdf.render("operations/certificate", certificate(check), made_at=check.at)


def certificate(check: JournalCheck) -> dict[str, Any]:
    """Return what the certificate says, each text in both languages."""
    at = timezone.localtime(check.at)
    return {
        "title": both(lambda: _("Certificate of the journal")),
        "reference": f"{check.sequence}:{check.digest[:16]}",
        "facts": [
            {"label": both(lambda: _("Checked")), "value": both(lambda: _moment(at))},
            {"label": both(lambda: _("Entries of the journal")), "value": str(check.sequence)},
            {
                "label": both(lambda: _("Digest of the last entry (SHA-256)")),
                "value": {"code": check.digest},
            },
        ],
        "notes": [
            both(
                lambda: _(
                    "On this day every entry of the journal followed the one before it. Keep this "
                    "paper outside the portal: whoever rewrites the journal cannot rewrite it."
                )
            ),
            both(
                lambda: (
                    _("To compare, on the portal's machine: %(command)s")
                    % {"command": "\u2068manage.py verify_journal --expect NUMBER:DIGEST\u2069"}
                )
            ),
        ],
    }


def _moment(at: Any) -> str:
    return f"{date_format(at, 'DATETIME_FORMAT')} {_('(Morocco time)')}"
