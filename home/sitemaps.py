"""The public pages of communes, for search engines."""

from typing import Any

from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from publishing.bilingual import LANGUAGE_CODES
from territory.selectors import communes


class CommuneSitemap(Sitemap[str]):
    """Every commune in both languages, each with its twin."""

    i18n = True
    alternates = True
    languages = LANGUAGE_CODES
    limit = 5000

    def items(self) -> Any:
        return communes().order_by("code").values_list("code", flat=True)

    def location(self, item: str) -> str:
        return reverse("commune", args=[item])
