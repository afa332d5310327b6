"""What stands around a page is read once, and forgotten as soon as a page changes."""

from collections.abc import Iterator

import pytest
from django.test import RequestFactory
from django.utils import translation
from wagtail.models import Site

from home.demonstration import load_site
from home.models import SiteSettings, StandardPage
from publishing import chrome, signposts
from publishing.planting import Pair, plant


@pytest.fixture
def home(db, settings) -> Iterator[Pair]:
    settings.CHROME_SECONDS = 300
    yield load_site()
    chrome.forget()


def titles() -> list[str]:
    with translation.override("ar"):
        return [one.title for one in signposts.main_menu(RequestFactory().get("/ar/"))]


def test_the_menu_is_read_once(home: Pair, django_assert_num_queries) -> None:
    titles()
    with django_assert_num_queries(0):
        assert titles() == []


def test_a_new_a_renamed_and_a_removed_page_show_at_once(home: Pair) -> None:
    assert titles() == []
    texts = {"fr": {"title": "Un"}, "ar": {"title": "واحد"}}
    pair = plant(home, StandardPage, "un", **texts, shared={"show_in_menus": True})
    assert titles() == ["واحد"]
    pair.ar.title = "آخر"
    pair.ar.save_revision().publish()
    assert titles() == ["آخر"]
    pair.ar.unpublish()
    assert titles() == []


def test_settings_show_at_once(home: Pair) -> None:
    row = SiteSettings.for_site(Site.objects.get())
    for email in ("a@lcc.example", "b@lcc.example"):
        row.email = email
        row.save()
        assert SiteSettings.for_request(RequestFactory().get("/")).email == email


def test_nothing_is_kept_where_there_are_several_sites(home: Pair) -> None:
    Site.objects.create(hostname="other.example", root_page=home.ar)
    assert chrome.only_site() is None
    seen = [chrome.kept("settings", lambda number=number: number) for number in (1, 2)]
    assert seen == [1, 2]
