from typing import Any

import pytest
from django.test import RequestFactory
from django.urls import resolve
from django.utils import translation
from django.utils.encoding import iri_to_uri
from wagtail.models import Locale, Page, Site

from publishing import signposts
from publishing.planting import Pair, plant
from publishing.signposts import Signpost, Twin

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Pair:
    for code in ("fr", "ar"):
        Locale.objects.get_or_create(language_code=code)
    root = Page.get_first_root_node()
    pair = plant(
        Pair(root, root), Page, "accueil", fr={"title": "Accueil"}, ar={"title": "الرئيسية"}
    )
    Site.objects.update(root_page=pair.fr)
    Site.clear_site_root_paths_cache()
    return Pair(Page.objects.get(pk=pair.fr.pk), Page.objects.get(pk=pair.ar.pk))


@pytest.fixture
def label(home: Pair) -> Pair:
    return grow(home, "label", "Le label", "الميزة", show_in_menus=True)


def grow(parent: Pair, slug: str, french: str, arabic: str, **shared: Any) -> Pair:
    return plant(parent, Page, slug, fr={"title": french}, ar={"title": arabic}, shared=shared)


def asked(path: str, language: str = "fr") -> Any:
    translation.activate(language)
    request = RequestFactory().get(path)
    request.resolver_match = resolve(request.path)
    return request


@pytest.fixture(autouse=True)
def _speak_french() -> Any:
    with translation.override("fr"):
        yield


def test_main_menu_holds_the_pages_marked_for_menus_in_the_language_read(
    home: Pair, label: Pair
) -> None:
    grow(home, "mentions", "Mentions", "إشعار")
    assert signposts.main_menu(asked("/ar/", "ar")) == [Signpost("الميزة", "/ar/label/")]


def test_main_menu_marks_the_page_and_what_contains_it(label: Pair) -> None:
    assert [e.current for e in signposts.main_menu(asked("/fr/label/"))] == ["page"]
    assert [e.current for e in signposts.main_menu(asked("/fr/label/principes/"))] == ["true"]


def test_main_menu_costs_one_query_however_often_it_is_shown(
    label: Pair, django_assert_num_queries: Any
) -> None:
    request = asked("/fr/")
    Site.find_for_request(request)  # as the page's own view has done
    Site.get_site_root_paths()
    with django_assert_num_queries(1):
        signposts.main_menu(request)
        signposts.main_menu(request)


def test_trail_leads_from_the_home_page_to_here(label: Pair) -> None:
    page = grow(label, "principes", "Principes", "المبادئ")
    trail = signposts.trail(asked("/fr/label/principes/"), page.fr)
    assert [(s.title, s.url, s.here) for s in trail] == [
        ("Accueil", "/fr/", False),
        ("Le label", "/fr/label/", False),
        ("Principes", "/fr/label/principes/", True),
    ]


def test_trail_is_empty_on_the_home_page(home: Pair) -> None:
    assert signposts.trail(asked("/fr/"), home.fr) == []


def test_neighbours_are_the_pages_of_the_same_part(label: Pair) -> None:
    first = grow(label, "principes", "Principes", "المبادئ", show_in_menus=True)
    grow(label, "etapes", "Étapes", "المراحل", show_in_menus=True)
    found = signposts.neighbours(asked("/fr/label/principes/"), first.fr)
    assert [(s.title, s.current) for s in found] == [("Principes", "page"), ("Étapes", "")]


def test_one_neighbour_is_none(label: Pair) -> None:
    only = grow(label, "principes", "Principes", "المبادئ", show_in_menus=True)
    assert signposts.neighbours(asked("/fr/label/principes/"), only.fr) == []


def test_a_page_leads_to_its_translation_with_its_query(label: Pair) -> None:
    assert signposts.twins(asked("/fr/label/?page=2"), label.fr) == [
        Twin("ar", "العربية", "/ar/label/?page=2", exists=True)
    ]


def test_a_page_keeps_what_follows_its_own_address(label: Pair) -> None:
    twins = signposts.twins(asked("/fr/label/2022/"), label.fr)
    assert twins[0].url == "/ar/label/2022/"


def test_an_arabic_address_is_known_too(label: Pair) -> None:
    label.ar.slug = "الميزة"
    label.ar.save()
    address = iri_to_uri("/ar/الميزة/")
    menu = [signposts.main_menu(asked(path, "ar")) for path in (address, f"{address}2022/")]
    assert [(one.url, one.current) for (one,) in menu] == [(address, "page"), (address, "true")]
    twins = signposts.twins(asked(f"{address}2022/", "ar"), Page.objects.get(pk=label.ar.pk))
    assert twins[0].url == "/fr/label/2022/"


def test_a_page_without_translation_leads_to_the_other_home_page(label: Pair) -> None:
    label.ar.unpublish()
    assert signposts.twins(asked("/fr/label/"), label.fr) == [
        Twin("ar", "العربية", "/ar/", exists=False)
    ]


def test_a_plain_view_leads_to_itself_in_the_other_language(home: Pair) -> None:
    twins = signposts.twins(asked("/ar/compte/?next=/x/", "ar"), None)
    assert twins == [Twin("fr", "Français", "/fr/compte/?next=/x/", exists=True)]


def test_an_address_of_no_page_leads_to_the_other_home_page(home: Pair) -> None:
    assert signposts.twins(asked("/fr/rien/"), None) == [
        Twin("ar", "العربية", "/ar/", exists=False)
    ]


def test_the_other_language_costs_one_query(label: Pair, django_assert_num_queries: Any) -> None:
    request = asked("/fr/label/")
    Site.find_for_request(request)  # as the page's own view has done
    Site.get_site_root_paths()
    page = Page.objects.get(pk=label.fr.pk)
    with django_assert_num_queries(1):
        signposts.twins(request, page)
        signposts.twins(request, page)
