import pytest

from conventions.demonstration import load
from conventions.models import ConventionIndexPage
from conventions.selectors import Wish, wished, years

pytestmark = pytest.mark.django_db


@pytest.fixture
def index(home):
    load(home)
    return ConventionIndexPage.objects.get(locale__language_code="fr")


def _slugs(index, **wish):
    return [page.slug for page in wished(index, Wish(**wish))]


def test_the_latest_convention_comes_first(index):
    days = [page.signed_on for page in wished(index, Wish())]
    assert len(days) == 6
    assert days == sorted(days, reverse=True)


def test_a_partner_finds_what_it_signed_or_supported(index):
    assert _slugs(index, partner="arm") == [
        "programme-collectivites-territoriales-ouvertes",
        "memorandum-participation-regions",
    ]
    assert len(_slugs(index, partner="dgct")) == 5


def test_filters_add_up(index):
    assert _slugs(index, partner="dgct", year=2020, theme="label") == ["label-commune-citoyenne"]
    assert _slugs(index, partner="arm", year=2018) == []


def test_years_are_those_of_the_registry(index):
    assert years(index) == [2022, 2020, 2019, 2018]
