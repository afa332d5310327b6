import pytest
from django.contrib.auth.models import Group

from publishing.paging import OneQueryPaginator

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows():
    for number in range(5):
        Group.objects.create(name=f"x{number}")
    return Group.objects.filter(name__startswith="x").order_by("name")


def _names(page):
    return [row.name for row in page]


def test_a_page_and_the_count_cost_one_query(rows, django_assert_num_queries):
    with django_assert_num_queries(1):
        page = OneQueryPaginator(rows, 2).get_page("2")
        assert (_names(page), page.paginator.count) == (["x2", "x3"], 5)
        assert (page.paginator.num_pages, page.has_next()) == (3, True)


@pytest.mark.parametrize(
    ("asked", "number"),
    [(None, 1), ("abc", 1), ("99", 3), ("0", 3), ("9" * 30, 3), ("-1", 1), ("²", 1)],
)
def test_whatever_is_asked_there_is_a_page(rows, asked, number):
    assert OneQueryPaginator(rows, 2).get_page(asked).number == number


def test_no_row_is_one_empty_page(rows):
    page = OneQueryPaginator(rows.none(), 2).get_page("1")
    assert (list(page), page.paginator.count, page.paginator.num_pages) == ([], 0, 1)
