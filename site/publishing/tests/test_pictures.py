"""Pictures in sizes and formats: made by the worker, shown as far as they are made."""

import re

import pytest
from django.template import Context, Template

from home.pictures import picture
from publishing.pictures import SHAPES, make_all
from publishing.publication import generation

pytestmark = pytest.mark.django_db


@pytest.fixture
def image():
    """A picture that the worker has not seen yet."""
    return picture(0, "Motif")


def shown(image, shape="figure", options="") -> str:
    text = '{% load pictures %}{% shown_picture image "' + shape + '" ' + options + " %}"
    return Template(text).render(Context({"image": image, "words": "Une <assemblée>"}))


def test_a_picture_that_is_not_made_yet_costs_the_reader_one_file(image) -> None:
    html = shown(image, "card")
    assert image.renditions.count() == 1
    assert re.findall(r'(width|height)="(\d+)"', html) == [("width", "480"), ("height", "270")]
    assert 'loading="lazy"' in html and "avif" not in html


def test_a_picture_that_is_made_is_offered_lightest_first(image) -> None:
    assert make_all(image) == sum(len(shape.filters) for shape in SHAPES.values())
    html = shown(image, "figure", "alt=words first=True")
    assert re.findall(r'type="image/(\w+)"', html) == ["avif", "webp"]
    assert [int(width) for width in re.findall(r" (\d+)w", html)] == [480, 960, 480, 960]
    assert 'alt="Une &lt;assemblée&gt;"' in html and 'loading="eager"' in html


def test_the_worker_is_told_of_a_new_picture(settings) -> None:
    settings.RENDITIONS_AHEAD = True
    assert picture(0, "Motif").renditions.count() == 10


def test_what_is_made_is_made_once_and_shows_at_once(image) -> None:
    before = generation()
    make_all(image)
    made = generation()
    assert made != before
    assert (make_all(image), generation()) == (0, made)


def test_a_picture_costs_one_question(image, django_assert_max_num_queries) -> None:
    make_all(image)
    with django_assert_max_num_queries(1):
        shown(image, "card")
