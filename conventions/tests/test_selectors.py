import pytest

from conventions.content import PARTNERS, THEMES
from conventions.models import ConventionIndexPage
from conventions.selectors import Wish, offered, wished

pytestmark = pytest.mark.django_db


@pytest.fixture
def index(registry):
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


def test_choices_and_partners_come_in_one_query(index, django_assert_num_queries):
    pages = list(wished(index, Wish(year=2020)))
    with django_assert_num_queries(1):
        offer = offered(index, pages)
    assert offer.years == [2022, 2020, 2019, 2018]
    assert {partner.code for partner in offer.partners} == {row[0] for row in PARTNERS}
    assert {theme.code for theme in offer.themes} == {row[0] for row in THEMES}
    assert [[partner.code for partner in page.partners] for page in pages] == [
        ["dgct", "arm", "ambassade-royaume-uni"],
        ["ampcc", "targa-aide", "dgct"],
    ]


def test_choices_do_not_need_a_convention(index):
    assert offered(index, []).years == [2022, 2020, 2019, 2018]
