import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from label.selection.domain import allocation
from label.selection.domain.allocation import Candidate, allocate, list_digest, shares, unevenness

# Retained communes of twelve regions and two milieux, 71 in all: as many as in 2022.
COUNTS = [
    *[(f"R{n:02}", "urban", m) for n, m in enumerate([4, 3, 5, 2, 4, 4, 3, 1, 2, 3, 1, 1])],
    *[(f"R{n:02}", "rural", m) for n, m in enumerate([3, 4, 2, 5, 4, 3, 4, 3, 3, 3, 2, 2])],
]


def listed(counts):
    return [
        Candidate(f"{region}-{milieu}-{n}", region, milieu)
        for region, milieu, many in counts
        for n in range(many)
    ]


FORMER = listed(COUNTS)
SIZES = (39, 32)


def gaps(candidates, sizes, lots, group):
    """Return how far each group in each lot is from its proportional share, in communes."""
    everyone = Counter(group(one) for one in candidates)
    held = Counter((lots[one.reference], group(one)) for one in candidates)
    return [
        abs(held[number, key] - many * size / len(candidates))
        for key, many in everyone.items()
        for number, size in enumerate(sizes, start=1)
    ]


def test_lots_have_the_sizes_that_were_asked_for():
    lots = allocate(FORMER, SIZES, "graine")
    assert len(FORMER) == 71
    assert Counter(lots.values()) == {1: 39, 2: 32}


@pytest.mark.parametrize("seed", ["a", "b", "2022", "قرعة"])
def test_each_region_and_milieu_is_within_one_commune_of_its_share(seed):
    lots = allocate(FORMER, SIZES, seed)
    assert max(gaps(FORMER, SIZES, lots, lambda one: one.region)) < 1
    assert max(gaps(FORMER, SIZES, lots, lambda one: one.milieu)) < 1


def test_the_order_of_the_list_makes_no_difference():
    shuffled = FORMER[:]
    random.Random(1).shuffle(shuffled)
    assert allocate(shuffled, SIZES, "graine") == allocate(FORMER, SIZES, "graine")
    assert list_digest(shuffled) == list_digest(FORMER)


def test_another_seed_draws_other_lots():
    assert allocate(FORMER, SIZES, "a") != allocate(FORMER, SIZES, "b")


def test_the_digest_tells_of_any_change_of_the_list():
    changed = [*FORMER[1:], Candidate(FORMER[0].reference, FORMER[0].region, "rural")]
    assert list_digest(changed) != list_digest(FORMER)


@pytest.mark.parametrize("sizes", [(70,), (72,), (71, 0), (-1, 72), ()])
def test_sizes_that_do_not_add_up_are_refused(sizes):
    with pytest.raises(ValueError, match="add up"):
        allocate(FORMER, sizes, "graine")


def test_a_reference_that_comes_twice_is_refused():
    with pytest.raises(ValueError, match="twice"):
        allocate([FORMER[0], FORMER[0]], (1, 1), "graine")


def test_nobody_to_draw_is_nothing_drawn():
    assert allocate([], (), "graine") == {}


CANDIDATES = st.lists(
    st.tuples(st.sampled_from("ABCDE"), st.sampled_from(["urban", "rural"])),
    min_size=2,
    max_size=30,
).map(lambda cells: [Candidate(f"c{n}", *cell) for n, cell in enumerate(cells)])


@settings(max_examples=60, deadline=None)
@given(CANDIDATES, st.data())
def test_everyone_is_drawn_once_and_no_exchange_would_be_more_even(candidates, data):
    first = data.draw(st.integers(1, len(candidates) - 1))
    sizes = (first, len(candidates) - first)
    lots = allocate(candidates, sizes, data.draw(st.sampled_from(["a", "b", "c"])))
    assert set(lots) == {one.reference for one in candidates}
    assert sum(sum(cells.values()) for cells in shares(candidates, lots).values()) == len(lots)
    drawn = [[c for c in candidates if lots[c.reference] == n] for n in (1, 2)]
    standing = unevenness(drawn, sizes)
    for one in drawn[0]:
        for other in drawn[1]:
            changed = [
                [*[c for c in drawn[0] if c != one], other],
                [*[c for c in drawn[1] if c != other], one],
            ]
            assert unevenness(changed, sizes) >= standing


def test_anyone_can_run_it_on_the_published_list(tmp_path):
    published = tmp_path / "list.csv"
    lines = ["reference,region,milieu", *(f"{c.reference},{c.region},{c.milieu}" for c in FORMER)]
    published.write_text("\n".join(lines), encoding="utf-8")
    done = subprocess.run(
        [
            sys.executable,
            "-I",
            str(Path(allocation.__file__)),
            str(published),
            "--sizes",
            "39",
            "32",
            "--seed",
            "graine",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    drawn = dict(line.split(",")[::3] for line in done.stdout.splitlines()[1:])
    assert drawn == {ref: str(lot) for ref, lot in allocate(FORMER, SIZES, "graine").items()}
