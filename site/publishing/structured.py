"""Facts in schema.org's words, for `{% json_ld %}`. Pure: strings and dates in, a dict out."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

CONTEXT = "https://schema.org"


def organization(
    name: str, url: str, *, logo: str = "", email: str = "", same_as: Iterable[str] = ()
) -> dict[str, Any]:
    """Return an organisation; what is empty is left out."""
    facts = {"name": name, "url": url, "logo": logo, "email": email, "sameAs": list(same_as)}
    return {"@context": CONTEXT, "@type": "Organization"} | _known(facts)


def news_article(
    *,
    headline: str,
    url: str,
    published: date | None,
    updated: datetime | None,
    language: str,
    publisher: str,
    description: str = "",
    image: str = "",
) -> dict[str, Any]:
    """Return an article or a communiqué; what is empty is left out."""
    facts = {
        "headline": headline[:110],
        "description": description,
        "image": image,
        "datePublished": published,
        "dateModified": updated,
        "inLanguage": language,
        "mainEntityOfPage": url,
        "publisher": {"@type": "Organization", "name": publisher},
    }
    return {"@context": CONTEXT, "@type": "NewsArticle"} | _known(facts)


def breadcrumbs(crumbs: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Return the way to a page, from pairs of title and full address; empty where there is none."""
    items = [
        {"@type": "ListItem", "position": place, "name": title, "item": url}
        for place, (title, url) in enumerate(crumbs, 1)
    ]
    if not items:
        return {}
    return {"@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": items}


def _known(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if value}
