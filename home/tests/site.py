"""The entrance, planted once for all the tests of a class."""

import datetime
from functools import wraps
from typing import Any

from django.test import TestCase, override_settings
from wagtail.models import Locale, Page, Site

from home.content import ar, fr
from home.demonstration import load, load_site
from home.models import (
    ArticlePage,
    CommuniquePage,
    NewsIndexPage,
    SiteSettings,
    StandardPage,
    Topic,
)
from publishing import chrome
from publishing.planting import Pair, plant

DIRECTIONS = {"fr": "ltr", "ar": "rtl"}


def as_in_service(test: Any) -> Any:
    """Keep what stands around the pages from one request to the next, as a portal does."""

    @wraps(test)
    @override_settings(CHROME_SECONDS=300)
    def kept(self: Any) -> None:
        chrome.forget()
        self.addCleanup(chrome.forget)
        test(self)

    return kept


class SiteTestCase(TestCase):
    """Both home pages, and nothing below them."""

    home: Pair

    @classmethod
    def setUpTestData(cls) -> None:
        cls.home = load_site()

    def read(self, address: str) -> str:
        """Return the page at this address, which must answer."""
        response = self.client.get(address)
        assert response.status_code == 200, (address, response.status_code)
        return response.content.decode()


class SamplesTestCase(SiteTestCase):
    """One page of each type, in both languages."""

    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        SiteSettings.for_site(Site.objects.get())
        cls.samples = plant_samples(cls.home)


class DemonstrationTestCase(SiteTestCase):
    """The whole demonstration of the entrance. It takes seconds: one class uses it."""

    @classmethod
    def setUpTestData(cls) -> None:
        super().setUpTestData()
        load(cls.home)
        cls.paths = [
            page.url.removeprefix("/fr/")
            for page in Page.objects.live().descendant_of(cls.home.fr, inclusive=True)
        ]


def plant_samples(home: Pair) -> dict[str, Pair]:
    """Plant an index with an article and a communiqué, and a legal page."""
    index = plant(home, NewsIndexPage, "actualites", fr=fr.NEWS_INDEX, ar=ar.NEWS_INDEX)
    topic = Topic.objects.create(slug="label", name_fr="Le label", name_ar="الميزة")
    shared = {"topic": topic, "date": datetime.date(2026, 8, 25)}
    article = plant(
        index,
        ArticlePage,
        "un-article",
        fr={"title": "Un article", "introduction": "Un.", "body": [("text", "<p>Oui</p>")]},
        ar={"title": "مقال", "introduction": "واحد.", "body": [("text", "<p>نعم</p>")]},
        shared=shared,
    )
    communique = plant(
        index,
        CommuniquePage,
        "un-communique",
        fr={"title": "Un communiqué", "place": "Rabat"},
        ar={"title": "بلاغ", "place": "الرباط"},
        shared={"date": datetime.date(2024, 4, 15)},
    )
    legal = plant(
        home,
        StandardPage,
        "accessibilite",
        fr={"title": "Accessibilité"},
        ar={"title": "سهولة الولوج"},
        shared={"in_footer": True},
    )
    return {"index": index, "article": article, "communique": communique, "legal": legal}


def add_articles(index: Any, count: int) -> None:
    """Add French articles without twins, a day apart, quickly."""
    locale = Locale.objects.get(language_code="fr")
    for number in range(count):
        date = datetime.date(2022, 1, 1) + datetime.timedelta(days=number)
        index.add_child(instance=ArticlePage(title=f"Article {number}", date=date, locale=locale))
