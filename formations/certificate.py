"""A certificate of attendance as a paper (see `records.pdf`)."""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from formations import words
from formations.checking import proof_address
from formations.domain.spans import Span
from formations.labels import FUNCTIONS
from formations.models import Certificate
from publishing.bilingual import LANGUAGE_CODES, both, pick
from records import pdf


def certificate_pdf(certificate: Certificate) -> bytes:
    """Return the bilingual certificate as a tagged PDF, the same bytes each time."""
    data = certificate_data(certificate)
    return pdf.render("formations/certificate", data, made_at=certificate.issued_at)


def certificate_data(certificate: Certificate) -> dict[str, Any]:
    """Return what the certificate says: its frozen facts, and the name."""
    facts, registration = certificate.facts, certificate.registration
    language = registration.language if registration.language in LANGUAGE_CODES else "fr"
    span = Span(date.fromisoformat(facts["starts_on"]), date.fromisoformat(facts["ends_on"]))
    issued = date.fromisoformat(facts["issued_on"])
    commune = registration.commune
    return {
        "title": both(lambda: _("Certificate of attendance")),
        "reference": certificate.reference,
        "name": registration.name,
        "function": both(lambda: FUNCTIONS[facts["function"]]),
        "commune": {
            code: f"{pick(commune, 'name', code)} – {pick(commune.province.region, 'name', code)}"
            for code in LANGUAGE_CODES
        },
        "training": {code: facts[f"title_{code}"] for code in LANGUAGE_CODES},
        "when": both(lambda: words.dates(span)),
        "where": {code: facts[f"place_{code}"] for code in LANGUAGE_CODES},
        "present": str(facts["present"]),
        "half_days": str(facts["half_days"]),
        "issued": both(lambda: date_format(issued, "DATE_FORMAT")),
        "digest": certificate.digest,
        "code": {
            "svg": pdf.qr_svg(proof_address(certificate, language)),
            "alt": proof_address(certificate, language),
        },
    }
