"""The sitemap: an index, the pages, every commune in both languages; kept until a change."""

import pytest
from defusedxml.ElementTree import fromstring
from django.core.cache import caches
from django.core.management import call_command

from home.demonstration import load_site
from home.models import StandardPage
from publishing.planting import plant
from territory.models import Commune

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
TWIN = "{http://www.w3.org/1999/xhtml}link"
COMMUNES = "/sitemap-communes.xml"


@pytest.fixture
def home(db, settings):
    settings.PAGE_CACHE_SECONDS = 3600
    caches["pages"].clear()
    yield load_site()
    caches["pages"].clear()


def told(client, address):
    """Return each address of a sitemap with those of its twins."""
    tree = fromstring(client.get(address).content)
    return {
        one.find(f"{MAP}loc").text: {
            link.get("hreflang"): link.get("href") for link in one.iter(TWIN)
        }
        for one in tree
    }


def test_the_index_names_the_sections(client, home) -> None:
    places = [f"http://testserver/sitemap-{name}.xml" for name in ("pages", "communes")]
    assert list(told(client, "/sitemap.xml")) == places


def test_every_commune_is_there_in_both_languages_with_its_twin(client, home) -> None:
    call_command("load_territory", verbosity=0)
    found = told(client, COMMUNES)
    assert (Commune.objects.count(), len(found)) == (1503, 3006)
    pair = {code: f"http://testserver/{code}/communes/04.421.01.0/" for code in ("fr", "ar")}
    assert [found[address] for address in pair.values()] == [pair, pair]
    assert client.get(pair["ar"]).status_code == 200


def test_a_section_is_kept_and_a_new_page_shows_at_once(
    client, home, django_assert_num_queries
) -> None:
    first = client.get("/sitemap-pages.xml")
    with django_assert_num_queries(0):
        again = client.get("/sitemap-pages.xml")
    assert (again.content, again["Content-Type"]) == (first.content, "application/xml")
    plant(home, StandardPage, "neuve", fr={"title": "N"}, ar={"title": "ج"})
    assert "http://testserver/fr/neuve/" in told(client, "/sitemap-pages.xml")


def test_another_host_is_told_its_own_addresses(client, home, settings) -> None:
    settings.ALLOWED_HOSTS = ["testserver", "autre.example"]
    client.get("/sitemap-pages.xml")
    other = client.get("/sitemap-pages.xml", headers={"host": "autre.example"}).content.decode()
    assert ("http://autre.example/fr/" in other, "testserver" in other) == (True, False)


def test_there_is_no_other_section(client, home) -> None:
    assert client.get("/sitemap-dossiers.xml").status_code == 404
