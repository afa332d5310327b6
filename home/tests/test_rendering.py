"""What each type of page shows, in both languages."""

import json
import re

from home.models import ArticlePage
from home.tests.site import SamplesTestCase, SiteTestCase


class RenderingTest(SamplesTestCase):
    def test_an_article_tells_search_engines_what_it_is(self) -> None:
        html = self.read("/ar/actualites/un-article/")
        written = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
        assert written is not None
        facts = json.loads(written.group(1))
        assert (facts["@type"], facts["headline"]) == ("NewsArticle", "مقال")
        assert (facts["datePublished"], facts["inLanguage"]) == ("2026-08-25", "ar")

    def test_an_article_shows_day_topic_and_body(self) -> None:
        html = self.read("/ar/actualites/un-article/")
        assert "<bdi>25 غشت 2026</bdi></time> · الميزة" in html
        assert "<p>نعم</p>" in html

    def test_a_day_that_is_not_known_is_not_shown(self) -> None:
        article = ArticlePage.objects.get(slug="un-article", locale__language_code="ar")
        shown = {"year": "<bdi>2026</bdi> · الميزة", "none": 'page-head__kicker">الميزة'}
        for precision, words in shown.items():
            article.date_precision = precision
            article.save_revision().publish()
            html = self.read("/ar/actualites/un-article/")
            assert words in html
            assert "datePublished" not in html

    def test_every_page_leads_to_the_legal_pages(self) -> None:
        assert 'href="/ar/accessibilite/"' in self.read("/ar/actualites/")

    def test_a_page_names_its_twin(self) -> None:
        html = self.read("/ar/accessibilite/")
        link = '<link rel="alternate" hreflang="fr" href="http://testserver/fr/accessibilite/">'
        assert link in html

    def test_an_unknown_address_is_not_found(self) -> None:
        for path in ("rien/", "actualites/rien/", "actualites/un-article/rien/"):
            assert self.client.get(f"/fr/{path}").status_code == 404

    def test_a_page_that_only_some_may_read_asks_who_is_there(self) -> None:
        index = self.samples["index"].fr
        index.view_restrictions.create(restriction_type="login")
        assert self.client.get("/fr/actualites/un-article/").status_code == 302
        assert self.client.get("/ar/actualites/un-article/").status_code == 200


class EmptyTest(SiteTestCase):
    def test_an_empty_home_page_says_so(self) -> None:
        html = self.read("/fr/")
        assert self.home.fr.no_call in html
        assert self.home.fr.no_session in html
        assert self.home.fr.no_news in html
