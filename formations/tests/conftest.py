from datetime import date
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import translation
from wagtail.models import Locale, Page, Site

from formations.models import CalendarPage, Programme, ProgrammePage, Session
from publishing.planting import Pair, plant
from territory.models import Region
from tests.planted import anew

REGIONS = [
    ("04", "Rabat-Salé-Kénitra", "الرباط-سلا-القنيطرة"),
    ("09", "Souss-Massa", "سوس-ماسة"),
]


@pytest.fixture(autouse=True)
def _french():
    with translation.override("fr"):
        yield


@pytest.fixture
def regions(db) -> dict[str, Region]:
    """Two regions by code."""
    return {
        code: Region.objects.create(code=code, name_fr=french, name_ar=arabic)
        for code, french, arabic in REGIONS
    }


@pytest.fixture
def territory(db) -> None:
    """The whole territory, for the demonstration."""
    call_command("load_territory", verbosity=0)


@pytest.fixture(scope="module")
def planted_home(for_the_module) -> Pair:
    """Both languages' home pages as they were planted."""
    with for_the_module():
        root = Page.get_first_root_node()
        french, _ = Locale.objects.get_or_create(language_code="fr")
        arabic, _ = Locale.objects.get_or_create(language_code="ar")
        one = root.add_child(instance=Page(title="Accueil", slug="accueil", locale=french))
        other = one.copy_for_translation(arabic)
        other.slug = "accueil-ar"
        other.save_revision().publish()
        Site.objects.update(root_page=one)
        return anew(Pair(fr=one, ar=other))


@pytest.fixture(scope="module")
def planted_calendar(for_the_module, planted_home) -> Pair:
    """The calendar as it was planted."""
    titles = {"fr": {"title": "Formations"}, "ar": {"title": "التكوينات"}}
    with for_the_module():
        return plant(planted_home, CalendarPage, "formations", **titles)


@pytest.fixture(scope="module")
def planted_programme(for_the_module, planted_calendar) -> Programme:
    """The programme as it was planted."""
    with for_the_module():
        return make_programme(planted_calendar, "outils")


@pytest.fixture
def home(planted_home, db) -> Pair:
    """Both languages' home pages, the French one being the site's root."""
    return anew(planted_home)


@pytest.fixture
def calendar(planted_calendar, db) -> Pair:
    """A calendar in both languages."""
    return anew(planted_calendar)


@pytest.fixture
def programme(planted_programme, db) -> Programme:
    """A programme with a page in both languages and no session."""
    return Programme.objects.get(pk=planted_programme.pk)


def make_programme(calendar: Pair, slug: str, **facts: Any) -> Programme:
    """Return a programme with a page in both languages."""
    facts = {"title_fr": "Outils", "title_ar": "الأدوات", "audiences": ["managers"]} | facts
    programme = Programme.objects.create(**facts)
    plant(
        calendar,
        ProgrammePage,
        slug,
        fr={"title": programme.title_fr},
        ar={"title": programme.title_ar},
        shared={"programme": programme},
    )
    return programme


def make_session(
    programme: Programme, starts_on: date, regions: tuple[Region, ...] = (), **facts: Any
) -> Session:
    """Return a saved session of the programme."""
    facts = {"ends_on": starts_on} | facts
    session = Session.objects.create(programme=programme, starts_on=starts_on, **facts)
    session.regions.set(regions)
    session.save()
    return session
