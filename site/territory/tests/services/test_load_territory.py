from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models import Sum
from django.test.utils import CaptureQueriesContext

from territory.models import Commune, Province, Region
from territory.services import correct_milieu, load_territory


def test_the_whole_territory_is_loaded(territory):
    assert Region.objects.count() == 12
    assert Province.objects.count() == 75
    assert Province.objects.filter(kind="prefecture").count() == 13
    assert Commune.objects.count() == 1503
    assert Commune.objects.filter(milieu="urban").count() == 242
    assert Commune.objects.aggregate(all=Sum("population_2024"))["all"] == 36_828_330


def test_loading_again_changes_nothing(territory):
    before = list(Commune.objects.order_by("pk").values_list())
    load_territory()
    assert list(Commune.objects.order_by("pk").values_list()) == before


def test_loading_again_mends_what_the_source_says(tanger):
    Commune.objects.filter(pk=tanger.pk).update(name_fr="Tangier", population_2024=1)
    load_territory()
    tanger.refresh_from_db()
    assert (tanger.name_fr, tanger.population_2024) == ("Tanger", 1_275_428)


def test_a_corrected_milieu_is_never_overwritten(tanger):
    correct_milieu(commune=tanger, milieu="rural")
    load_territory()
    tanger.refresh_from_db()
    assert (tanger.milieu, tanger.milieu_corrected) == ("rural", True)


def test_a_milieu_left_as_it_is_is_no_correction(tanger):
    assert correct_milieu(commune=tanger, milieu="urban").milieu_corrected is False


@pytest.mark.django_db
def test_loading_takes_few_queries():
    with CaptureQueriesContext(
        connection,
    ) as queries:
        load_territory()
    assert len(queries) <= 40


@pytest.mark.django_db
def test_the_command_says_what_it_loaded():
    said = StringIO()
    call_command("load_territory", stdout=said)
    assert said.getvalue() == "12 regions, 75 provinces and prefectures, 1503 communes.\n"
