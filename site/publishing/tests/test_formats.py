"""Dates and numbers as Morocco writes them."""

import datetime

import pytest
from django.template import Context, Template
from django.utils import timezone, translation
from django.utils.formats import date_format, number_format
from wagtail.admin.localization import get_js_translation_strings

MONTHS = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "ماي",
    "يونيو",
    "يوليوز",
    "غشت",
    "شتنبر",
    "أكتوبر",
    "نونبر",
    "دجنبر",
]
INSTANT = datetime.datetime(2026, 8, 25, 13, 30, tzinfo=datetime.UTC)  # 14:30 in Morocco


@pytest.mark.parametrize("form", ["F", "M", "N", "E", "b"])
def test_months_are_the_moroccan_ones(form: str) -> None:
    with translation.override("ar"):
        days = [datetime.date(2026, month, 1) for month in range(1, 13)]
        assert [date_format(day, form) for day in days] == MONTHS


def test_an_instant_is_written_in_moroccan_arabic() -> None:
    with translation.override("ar"):
        written = date_format(timezone.localtime(INSTANT), "DATETIME_FORMAT")
    assert written == "25 غشت 2026، 14:30"


def test_an_instant_is_written_in_french() -> None:
    with translation.override("fr"):
        written = date_format(timezone.localtime(INSTANT), "DATETIME_FORMAT")
    assert written == "25 août 2026, 14:30"


def test_the_admin_calendar_knows_the_months_and_the_days() -> None:
    with translation.override("ar"):
        strings = get_js_translation_strings()
    assert strings["MONTHS"] == MONTHS
    assert strings["WEEKDAYS"][0] == "الأحد"


@pytest.mark.parametrize(("language", "written"), [("fr", "1\u202f503,5"), ("ar", "1.503,5")])
def test_numbers_are_grouped(language: str, written: str) -> None:
    with translation.override(language):
        assert number_format(1503.5, 1, force_grouping=True) == written


def test_numbers_and_days_are_isolated_in_templates() -> None:
    template = Template("{% load bilingual %}{{ n|number }} {{ day|day }}")
    with translation.override("ar"):
        html = template.render(Context({"n": 1503, "day": datetime.date(2026, 8, 25)}))
    assert html == '<bdi>1.503</bdi> <time datetime="2026-08-25"><bdi>25 غشت 2026</bdi></time>'
