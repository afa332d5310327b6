from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from label.reviews.domain.assigning import Away, ToRead, assign


def dossiers(count, **more):
    return [ToRead(n, f"c{n}", f"p{n % 3}", **more) for n in range(count)]


def test_each_dossier_gets_two_readers_and_each_reader_as_much():
    pairs, short = assign(dossiers(6), [1, 2, 3], {}, 2)
    assert short == []
    assert Counter(dossier for dossier, _ in pairs) == dict.fromkeys(range(6), 2)
    assert Counter(reader for _, reader in pairs) == {1: 4, 2: 4, 3: 4}


def test_nobody_reads_a_commune_or_province_kept_away_from():
    away = {1: Away(communes=frozenset({"c0"})), 2: Away(provinces=frozenset({"p1"}))}
    pairs, _short = assign(dossiers(6), [1, 2, 3], away, 2)
    assert (0, 1) not in pairs
    assert not {(1, 2), (4, 2)} & set(pairs)


def test_a_dossier_that_lacks_a_reader_is_named():
    away = {1: Away(communes=frozenset({"c0"}))}
    pairs, short = assign(dossiers(1), [1, 2], away, 2)
    assert (pairs, short) == ([(0, 2)], [0])


def test_who_reads_it_already_counts_and_is_not_asked_again():
    pairs, short = assign(dossiers(2, readers=frozenset({1})), [1, 2, 3], {}, 2, {2: 9})
    assert (pairs, short) == ([(0, 3), (1, 3)], [])


READERS = st.lists(st.integers(1, 9), unique=True, max_size=6)


@given(st.integers(0, 12), READERS, st.integers(1, 3))
def test_the_load_differs_by_one_at_most_where_nobody_keeps_away(count, readers, wanted):
    pairs, short = assign(dossiers(count), readers, {}, wanted)
    assert len(set(pairs)) == len(pairs)
    load = Counter(dict.fromkeys(readers, 0))
    load.update(reader for _, reader in pairs)
    assert not readers or max(load.values()) - min(load.values()) <= 1
    assert bool(short) == (count > 0 and len(readers) < wanted)
