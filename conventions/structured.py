"""Conventions as schema.org documents, for search engines."""

from typing import Any

from django.http import HttpRequest

from conventions.models import ConventionPage, Partner
from publishing.bilingual import active_language, pick

SCHEMA = "https://schema.org"


def convention(
    page: ConventionPage, request: HttpRequest, told: dict[str, list[Any]]
) -> dict[str, Any]:
    """Return the convention as JSON-LD, in the active language; unknown facts are left out."""
    facts: dict[str, Any] = {
        "@context": SCHEMA,
        "@type": "CreativeWork",
        "name": page.title,
        "abstract": page.introduction,
        "dateCreated": page.dating.machine,
        "locationCreated": {"@type": "Place", "name": page.place} if page.place else None,
        "inLanguage": active_language(),
        "url": request.build_absolute_uri(request.path),
        "contributor": [_organisation(partner) for partner in told["signatories"]],
        "sponsor": [_organisation(partner) for partner in told["supporters"]],
        "about": [pick(theme, "name") for theme in told["themes"]],
    }
    return {name: value for name, value in facts.items() if value}


def _organisation(partner: Partner) -> dict[str, str]:
    facts = {"@type": "Organization", "name": pick(partner, "name"), "url": partner.website}
    return {name: value for name, value in facts.items() if value}
