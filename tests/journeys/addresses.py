"""The addresses of the portal's public pages, from its own sitemap."""

import xml.etree.ElementTree as ElementTree
from urllib.parse import unquote, urlsplit

from tests.journeys.conftest import Portal

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def public_paths(portal: Portal, language: str) -> list[str]:
    """Return the paths of every public page of a language, as the sitemap lists them.

    Communes have a section of their own: thousands of one template.
    """
    listed = all_paths(portal, "/sitemap-pages.xml")
    return [path for path in listed if path.startswith(f"/{language}/")]


def search_paths(language: str) -> list[str]:
    """Return the search box in each of its states, and one of the communes."""
    asked = {
        "fr": ["formation", "formation&kind=training&year=2022", "الجماعات", "zzzz", "princpes"],
        "ar": ["الجماعات", "تكوين&kind=training&year=2022", "REMACTO", "zzzz", "الحكاة"],
    }
    states = [f"/{language}/recherche/?q={words}" for words in asked[language]]
    return [f"/{language}/recherche/", *states, f"/{language}/communes/04.421.01.0/"]


def all_paths(portal: Portal, sitemap: str) -> list[str]:
    """Return the paths of a sitemap, those of the sitemaps it points to included."""
    tree = ElementTree.fromstring(portal.get(sitemap))
    paths = [urlsplit(unquote(place.text or "")).path for place in tree.iter(f"{NAMESPACE}loc")]
    if tree.tag == f"{NAMESPACE}sitemapindex":
        return [path for part in paths for path in all_paths(portal, part)]
    return paths
