"""The demonstration of the entrance: both home pages, the news, the legal pages, the settings."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Locale, Page, Site

from publishing.memory import remember
from publishing.planting import Pair, plant

from .content import ar, fr, news, news_ar, news_fr
from .content.settings import SETTINGS
from .models import (
    ArticlePage,
    CommuniquePage,
    HomePage,
    NewsIndexPage,
    SiteSettings,
    StandardPage,
    Topic,
)
from .pictures import PALETTES, picture

LEGAL = [
    ("mentions-legales", fr.LEGAL_NOTICE, ar.LEGAL_NOTICE),
    ("donnees-personnelles", fr.PERSONAL_DATA, ar.PERSONAL_DATA),
    ("accessibilite", fr.ACCESSIBILITY, ar.ACCESSIBILITY),
]


def load_site() -> Pair:
    """Create the two languages, the site and its home pages; return these."""
    for code in ("fr", "ar"):
        Locale.objects.get_or_create(language_code=code)
    root = Page.get_first_root_node()
    welcome = root.get_children().filter(slug="home").first()
    home = plant(Pair(root, root), HomePage, "accueil", fr=fr.HOME, ar=ar.HOME)
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": address.hostname or "localhost",
            "port": address.port or (443 if address.scheme == "https" else 80),
            "root_page": home.fr,
            "site_name": settings.WAGTAIL_SITE_NAME,
        },
    )
    if welcome is not None:
        Page.objects.get(pk=welcome.pk).delete()
    return Pair(fr=HomePage.objects.get(pk=home.fr.pk), ar=HomePage.objects.get(pk=home.ar.pk))


def load(home: Pair) -> None:
    """Fill the site: settings, news and legal pages."""
    pictures = [
        picture(number, f"Motif {number + 1} · زخرفة {number + 1}")
        for number in range(len(PALETTES))
    ]
    SiteSettings.objects.update_or_create(
        site=Site.objects.get(is_default_site=True),
        defaults=SETTINGS,
    )
    _load_news(home, pictures)
    for slug, french, arabic in LEGAL:
        plant(home, StandardPage, slug, fr=french, ar=arabic, shared={"in_footer": True})


def _load_news(home: Pair, pictures: list[Any]) -> None:
    topics = {
        slug: Topic.objects.create(slug=slug, name_fr=french, name_ar=arabic)
        for slug, (french, arabic) in news.TOPICS.items()
    }
    index = plant(
        home,
        NewsIndexPage,
        "actualites",
        fr=fr.NEWS_INDEX,
        ar=ar.NEWS_INDEX,
        shared={"show_in_menus": True},
    )
    for number, item in enumerate(news.ITEMS):
        shared = {
            "date": item.date,
            "date_precision": item.precision,
            "topic": topics[item.topic],
            "picture": pictures[number % len(pictures)],
        }
        kind = CommuniquePage if item.is_communique else ArticlePage
        french, arabic = news_fr.NEWS[item.slug], news_ar.NEWS[item.slug]
        plant(index, kind, item.slug, fr=french, ar=arabic, shared=shared)


def finish(home: Pair) -> None:
    """Once the other rooms are planted: lead to the label, and put the news last in the menu."""
    label = home.fr.get_children().filter(slug="label").first()
    for page in (home.fr, home.ar):
        front = HomePage.objects.get(pk=page.pk)
        front.brief_link = label
        front.save_revision().publish()
        news_index = front.get_children().type(NewsIndexPage).first()
        if news_index is not None:
            news_index.move(front, pos="last-child")
    remember(HomePage.objects.get(pk=home.fr.pk), HomePage.objects.get(pk=home.ar.pk))
