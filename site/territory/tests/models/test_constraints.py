import pytest
from django.db import IntegrityError, transaction
from django.utils.translation import override

from territory.models import Commune, Province, Region

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("fields", [{"name_ar": ""}, {"name_fr": ""}, {"milieu": "peri"}])
def test_a_commune_has_both_names_and_a_known_milieu(tanger, fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        Commune.objects.filter(pk=tanger.pk).update(**fields)


def test_a_province_is_of_a_known_kind(territory):
    with pytest.raises(IntegrityError), transaction.atomic():
        Province.objects.update(kind="county")


def test_a_code_stands_once(territory):
    with pytest.raises(IntegrityError), transaction.atomic():
        Region.objects.create(code="01", name_fr="Double", name_ar="مكرر")


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("fr", "Tanger — Tanger-Assilah, Tanger-Tétouan-Al Hoceima"),
        ("ar", "طنجة — طنجة-أصيلة، طنجة-تطوان-الحسيمة"),
    ],
)
def test_a_label_is_in_the_reader_s_language(tanger, language, label):
    with override(language):
        assert tanger.label == label
