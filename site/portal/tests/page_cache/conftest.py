from collections.abc import Iterator

import pytest
from django.core.cache import caches
from django.utils.encoding import iri_to_uri
from wagtail.models import Site

from home.demonstration import load_site
from home.models import SiteSettings, StandardPage
from publishing.planting import Pair, plant


@pytest.fixture
def kept(db, settings) -> Iterator[None]:
    """Keep pages as a portal in service does, in the memory of this process."""
    settings.PAGE_CACHE_SECONDS, settings.CHROME_SECONDS = 3600, 300
    caches["pages"].clear()
    yield
    caches["pages"].clear()


@pytest.fixture
def home(kept) -> Pair:
    pair = load_site()
    SiteSettings.for_site(Site.objects.get())
    return pair


@pytest.fixture
def page(home) -> Pair:
    """A page in both languages, at /fr/un/ and /ar/un/."""
    texts = {"fr": {"title": "Un", "body": LONG}, "ar": {"title": "واحد", "body": LONG}}
    return plant(home, StandardPage, "un", **texts)


@pytest.fixture
def arabic(page) -> str:
    """A page whose address is Arabic; return the address, as browsers send it."""
    page.ar.slug = "الحكامة-الترابية"
    page.ar.save()
    page.ar.save_revision().publish()
    return iri_to_uri("/ar/الحكامة-الترابية/")


LONG = [{"type": "text", "value": "<p>" + "Texte. " * 200 + "</p>"}]
