from datetime import UTC, date, datetime

import pytest
import time_machine
from django.utils import timezone

from label.calls.content.form import STEPS
from label.calls.demonstration import load
from label.calls.domain.questions import PREREQUISITE_DOMAINS, QUESTION_TYPES
from label.calls.models import Call, CallPage
from label.calls.selectors import call_page_url, form_of, open_calls
from label.calls.services import warnings_of

TODAY = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)


@pytest.fixture
def example(home):
    with time_machine.travel(TODAY, tick=False):
        load(home)
    return Call.objects.get(slug="appel-2026")


def test_one_call_is_open_and_that_of_2022_is_closed(example):
    assert list(open_calls(TODAY)) == [example]
    first = Call.objects.get(slug="appel-2022")
    assert first.opens_at == datetime(2022, 1, 11, 23, 0, tzinfo=UTC)
    assert timezone.localtime(first.closes_at).date() == date(2022, 3, 11)
    assert first.published_version is None


def test_the_open_call_closes_thirty_days_later_at_half_past_four_in_morocco(example):
    closes = timezone.localtime(example.closes_at)
    assert closes.strftime("%Y-%m-%d %H:%M") == "2026-12-22 16:30"
    assert example.closes_at == datetime(2026, 12, 22, 16, 30, tzinfo=UTC)


def test_the_example_form_uses_every_type_and_every_domain(example):
    form = form_of(example.published_version)
    asked = [question for question in form.questions() if question.shape != "none"]
    assert len(form.steps) == 7
    assert len(asked) == 35
    assert {question.type for question in form.questions()} == set(QUESTION_TYPES)
    assert {question.domain for question in form.questions()} == {"", *PREREQUISITE_DOMAINS}
    assert warnings_of(example) == []


def test_the_form_says_that_it_is_an_example_in_both_languages():
    first = STEPS[0]["value"]["questions"][0]["value"]
    assert "exemple" in first["label_fr"]
    assert "على سبيل المثال" in first["label_ar"]


def test_each_call_has_a_page_in_each_language(example):
    assert CallPage.objects.live().count() == 4
    assert call_page_url(example, "fr").endswith("/fr/appels/appel-2026/")
    assert call_page_url(example, "ar").endswith("/ar/appels/appel-2026/")
