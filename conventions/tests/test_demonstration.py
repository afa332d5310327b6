from datetime import date

import pytest

from conventions.labels import Role
from conventions.models import ConventionPage, Partner, Theme

pytestmark = pytest.mark.django_db


def _facts(page):
    return (
        page.slug,
        page.signed_on,
        page.precision,
        [(row.partner.code, row.role) for row in page.parties.order_by("sort_order")],
        sorted(theme.code for theme in page.themes.all()),
    )


def test_the_six_conventions_stand_in_both_languages_with_the_same_facts(registry):
    pages = ConventionPage.objects.live().order_by("slug")
    french = [_facts(page) for page in pages.filter(locale__language_code="fr")]
    arabic = [_facts(page) for page in pages.filter(locale__language_code="ar")]
    assert len(french) == 6
    assert arabic == french


def test_the_label_was_signed_with_the_support_of_the_dgct(registry):
    page = ConventionPage.objects.get(slug="label-commune-citoyenne", locale__language_code="ar")
    assert page.signed_on == date(2020, 11, 16)
    assert [(row.partner.code, row.role) for row in page.parties.order_by("sort_order")] == [
        ("ampcc", Role.PARTY),
        ("targa-aide", Role.PARTY),
        ("dgct", Role.SUPPORT),
    ]


def test_shared_rows_have_both_names(registry):
    for model in (Partner, Theme):
        assert not model.objects.filter(name_fr="").exists()
        assert not model.objects.filter(name_ar="").exists()
