"""What stands around a page is read once, and forgotten as soon as a page changes."""

from collections.abc import Iterator

import pytest
from django.test import RequestFactory
from django.utils import translation
from wagtail.models import Site

from home.demonstration import load_site
from home.models import SiteSettings, StandardPage
from home.pictures import picture
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


def asked_twice() -> list[int]:
    """Ask for the same thing in two requests, between which it changes."""
    return [
        chrome.kept(RequestFactory().get("/fr/"), "thing", lambda number=number: number)
        for number in (1, 2)
    ]


def test_nothing_is_kept_where_there_are_several_sites(home: Pair) -> None:
    assert asked_twice() == [1, 1]
    Site.objects.create(hostname="other.example", root_page=home.ar)
    assert asked_twice() == [1, 2]


def test_nothing_is_kept_where_workers_share_no_cache(home: Pair, settings) -> None:
    settings.CHROME_SECONDS = 0
    assert asked_twice() == [1, 2]


def test_a_request_sees_one_state(home: Pair) -> None:
    request = RequestFactory().get("/fr/")
    seen = []
    for number in (1, 2):
        seen.append(chrome.kept(request, "thing", lambda number=number: number))
        chrome.forget()
    assert seen == [1, 1]


def test_what_was_read_before_a_change_and_written_after_it_is_not_seen(home: Pair) -> None:
    late = RequestFactory().get("/fr/")

    def read_slowly() -> str:
        chrome.forget()  # an editor publishes while this request is reading
        return "old"

    assert chrome.kept(late, "thing", read_slowly) == "old"
    assert chrome.kept(RequestFactory().get("/fr/"), "thing", lambda: "new") == "new"


def test_a_logo_that_is_deleted_is_forgotten(home: Pair) -> None:
    logo = picture(0, "logo")
    row = SiteSettings.for_site(Site.objects.get())
    row.logo = logo
    row.save()
    assert SiteSettings.for_request(RequestFactory().get("/")).logo == logo
    logo.delete()
    assert SiteSettings.for_request(RequestFactory().get("/")).logo is None
