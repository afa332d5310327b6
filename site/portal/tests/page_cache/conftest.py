from collections.abc import Iterator

import pytest
from django.core.cache import caches
from django.utils.encoding import iri_to_uri
from wagtail.models import Site

from home.demonstration import load_site
from home.models import SiteSettings, StandardPage
from publishing.planting import Pair, plant
from tests.planted import anew


@pytest.fixture
def kept(db, settings) -> Iterator[None]:
    """Keep pages as a portal in service does, in the memory of this process."""
    settings.PAGE_CACHE_SECONDS, settings.CHROME_SECONDS = 3600, 300
    caches["pages"].clear()
    yield
    caches["pages"].clear()


@pytest.fixture(scope="module")
def planted_home(for_the_module) -> Pair:
    """The site as it was planted."""
    with for_the_module():
        pair = load_site()
        SiteSettings.for_site(Site.objects.get())
        return anew(pair)


@pytest.fixture(scope="module")
def planted_page(for_the_module, planted_home) -> Pair:
    """The page as it was planted."""
    texts = {"fr": {"title": "Un", "body": LONG}, "ar": {"title": "واحد", "body": LONG}}
    with for_the_module():
        return plant(planted_home, StandardPage, "un", **texts)


@pytest.fixture
def home(planted_home, kept) -> Pair:
    """The site's home pages."""
    return anew(planted_home)


@pytest.fixture
def page(planted_page, home) -> Pair:
    """A page in both languages, at /fr/un/ and /ar/un/."""
    return anew(planted_page)


@pytest.fixture
def arabic(page) -> str:
    """A page whose address is Arabic; return the address, as browsers send it."""
    page.ar.slug = "الحكامة-الترابية"
    page.ar.save()
    page.ar.save_revision().publish()
    return iri_to_uri("/ar/الحكامة-الترابية/")


LONG = [{"type": "text", "value": "<p>" + "Texte. " * 200 + "</p>"}]
