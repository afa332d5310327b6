"""The sitemap: every public page of both languages, each with its twin."""

from collections import defaultdict
from typing import Any
from urllib.parse import urlsplit

from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Page


class BilingualSitemap(Sitemap):
    """All live public pages under the site's home pages, with `hreflang` alternates."""

    limit = 5000

    def items(self) -> Any:
        root = self.get_wagtail_site().root_page
        pages = Page.objects.none()
        for home in root.get_translations(inclusive=True):
            pages = pages | home.get_descendants(inclusive=True)
        return (
            pages.live()
            .public()
            .order_by("path")
            .select_related("locale")
            .defer_streamfields()
            .specific()
        )

    def _urls(self, page: Any, protocol: str, domain: str) -> list[dict[str, Any]]:
        found = [
            (one, {**info, "location": self._here(info["location"])})
            for one in self.paginator.page(page).object_list
            for info in one.get_sitemap_urls(self.request)
        ]
        twins: dict[Any, list[dict[str, str]]] = defaultdict(list)
        for one, info in found:
            code = one.locale.language_code
            twins[self._thing(one, info)].append({"lang_code": code, "location": info["location"]})
        return [self._with_twins(info, twins[self._thing(one, info)]) for one, info in found]

    def _thing(self, page: Any, info: dict[str, Any]) -> tuple[Any, str]:
        """Return what the languages of an address have in common: the page, and what follows it."""
        own = self._here(page.get_full_url(self.request))
        return page.translation_key, info["location"].removeprefix(own)

    def _with_twins(self, info: dict[str, Any], twins: list[dict[str, str]]) -> dict[str, Any]:
        known = {twin["location"] for twin in twins}
        if len(twins) < 2 or info["location"] not in known:
            return info
        return {**info, "alternates": twins}

    def _here(self, address: str) -> str:
        """Return the address on the host that is asked, whatever the site's record says."""
        location: str = self.request.build_absolute_uri(urlsplit(address).path)
        return location
