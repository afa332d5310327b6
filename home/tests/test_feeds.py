"""Feeds and sitemap tell every page of each language."""

from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring
from wagtail.models import Page

from home.tests.site import SamplesTestCase

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
HTML = "{http://www.w3.org/1999/xhtml}"


class FeedsTest(SamplesTestCase):
    def tree(self, address: str) -> Element:
        return fromstring(self.read(address))

    def test_the_atom_feed_speaks_its_language(self) -> None:
        feed = self.tree("/ar/feeds/news.atom")
        links = [entry.find(f"{ATOM}link").get("href") for entry in feed.iter(f"{ATOM}entry")]
        assert links == [
            "http://testserver/ar/actualites/un-article/",
            "http://testserver/ar/actualites/un-communique/",
        ]
        assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "ar"

    def test_the_rss_feed_holds_the_same(self) -> None:
        feed = self.tree("/fr/feeds/news.rss")
        assert [item.find("title").text for item in feed.iter("item")] == [
            "Un article",
            "Un communiqué",
        ]
        assert feed.find("channel/language").text == "fr"

    def test_the_sitemap_holds_every_page_of_both_languages_with_its_twin(self) -> None:
        found = {}
        for url in self.tree("/sitemap-pages.xml").iter(f"{MAP}url"):
            twins = {link.get("hreflang"): link.get("href") for link in url.iter(f"{HTML}link")}
            found[url.find(f"{MAP}loc").text] = twins
        expected = {}
        for page in Page.objects.live().descendant_of(self.home.fr, inclusive=True):
            path = page.url.removeprefix("/fr/")
            pair = {code: f"http://testserver/{code}/{path}" for code in ("fr", "ar")}
            expected |= dict.fromkeys(pair.values(), pair)
        assert found == expected

    def test_robots_are_told_where_the_sitemap_is(self) -> None:
        assert "Sitemap: http://testserver/sitemap.xml" in self.read("/robots.txt")
