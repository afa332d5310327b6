import dataclasses
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.domain.chain import GENESIS, Head, Link, Sealed, canonical, check_data, seal
from records.domain.chain import verify as verify_chain

START = datetime(2026, 1, 12, 9, tzinfo=UTC)


def chained(count):
    entries, previous = [], GENESIS
    for number in range(1, count + 1):
        link = Link(
            number, START + timedelta(minutes=number), "p-1", "x.done", "", "", {}, previous
        )
        previous = seal(link)
        entries.append(Sealed(link, previous))
    return entries, Head(count, previous)


def changed(entry, **fields):
    return Sealed(dataclasses.replace(entry.link, **fields), entry.digest)


def found(entries, head):
    return [(finding.sequence, finding.code) for finding in verify_chain(entries, head)]


@pytest.mark.parametrize("count", [0, 1, 5])
def test_a_chain_as_it_was_written_has_no_finding(count):
    assert found(*chained(count)) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"at": START},
        {"actor": "p-2"},
        {"verb": "x.undone"},
        {"target_type": "a.b"},
        {"target_id": "7"},
        {"data": {"a": 1}},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_an_edit_of_any_field_is_found(fields):
    entries, head = chained(3)
    entries[1] = changed(entries[1], **fields)
    assert found(entries, head) == [(2, "changed")]


@given(st.integers(2, 8), st.data())
def test_a_removal_is_found_wherever_it_is(count, data):
    entries, head = chained(count)
    place = data.draw(st.integers(1, count))
    del entries[place - 1]
    assert (place, "missing") in found(entries, head)


def test_the_removal_of_everything_is_found():
    _, head = chained(2)
    assert found([], head) == [(1, "missing"), (2, "missing")]


def test_two_entries_that_change_places_are_found():
    entries, head = chained(4)
    second, third = entries[1], entries[2]
    entries[1] = changed(third, sequence=2)
    entries[2] = changed(second, sequence=3)
    assert {2, 3} <= {number for number, _ in found(entries, head)}


def test_an_edit_that_is_sealed_again_breaks_the_link_after_it():
    entries, head = chained(3)
    link = dataclasses.replace(entries[1].link, actor="p-2")
    entries[1] = Sealed(link, seal(link))
    assert found(entries, head) == [(3, "unlinked")]


def test_the_last_entry_cannot_be_made_anew():
    entries, head = chained(2)
    link = dataclasses.replace(entries[1].link, actor="p-2")
    entries[1] = Sealed(link, seal(link))
    assert found(entries, head) == [(2, "cut")]


def test_an_entry_past_the_head_or_before_the_first_is_found():
    entries, _ = chained(3)
    assert found(entries, Head(2, entries[1].digest)) == [(3, "added")]
    zeroth = Link(0, START, "", "", "", "", {}, "")
    head = Head(3, entries[2].digest)
    assert found([Sealed(zeroth, seal(zeroth)), *entries], head) == [(0, "added")]


def test_the_zone_that_an_instant_is_written_in_makes_no_difference():
    link = Link(1, START, "", "", "", "", {}, GENESIS)
    elsewhere = START.astimezone(timezone(timedelta(hours=1)))
    assert seal(link) == seal(dataclasses.replace(link, at=elsewhere))


def test_the_order_of_keys_makes_no_difference():
    assert canonical({"b": 1, "a": "é"}) == canonical({"a": "é", "b": 1}) == '{"a":"é","b":1}'


@pytest.mark.parametrize("value", [1.5, {1: "a"}, ["\0"], {"a": {"b": object()}}, START])
def test_data_that_a_database_could_change_is_refused(value):
    with pytest.raises(ValueError):
        check_data(value)
