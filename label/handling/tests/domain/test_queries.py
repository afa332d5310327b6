from hypothesis import given
from hypothesis import strategies as st

from label.handling.domain.queries import LONGEST, kept_query

NAMES = {"state", "region", "columns"}


def test_what_narrows_orders_and_lays_out_is_kept_in_one_order():
    query = "?q=ouled&p=3&state=draft&export=csv&columns=b&columns=a&region=&state=draft"
    assert kept_query(query, NAMES) == "columns=a&columns=b&q=ouled&state=draft"


def test_what_is_too_long_is_not_kept():
    assert kept_query("q=" + "a" * LONGEST, NAMES) == ""


@given(st.text(max_size=300))
def test_what_was_kept_is_kept_again_as_it_is(query):
    kept = kept_query(query, NAMES)
    assert kept_query(kept, NAMES) == kept


@given(st.lists(st.tuples(st.sampled_from(sorted(NAMES)), st.text(min_size=1, max_size=9))))
def test_the_order_makes_no_difference(pairs):
    from urllib.parse import urlencode

    assert kept_query(urlencode(pairs), NAMES) == kept_query(urlencode(pairs[::-1]), NAMES)
