from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from formations.domain.seating import Claim, Room, promoted, rank

ROOMS = st.builds(Room, st.integers(1, 12), st.one_of(st.none(), st.integers(1, 4)))


@st.composite
def queues(draw):
    communes = draw(st.lists(st.integers(1, 5), max_size=20))
    orders = draw(st.permutations(range(len(communes))))
    return [
        Claim(key, commune, order, draw(st.booleans()))
        for key, (commune, order) in enumerate(zip(communes, orders, strict=True))
    ]


def seats(claims, chosen=()):
    return Counter(claim.commune for claim in claims if claim.seated or claim.key in chosen)


def test_first_come_first_served():
    claims = [Claim(1, 1, 2), Claim(2, 2, 1), Claim(3, 3, 3)]
    assert promoted(Room(2), claims) == [2, 1]


def test_a_commune_without_a_seat_comes_before_who_came_first():
    claims = [Claim(1, 1, 1, seated=True), Claim(2, 1, 2), Claim(3, 2, 3)]
    assert promoted(Room(2), claims) == [3]


def test_two_of_one_commune_do_not_both_pass_another_commune():
    claims = [Claim(1, 1, 1), Claim(2, 1, 2), Claim(3, 2, 3)]
    assert promoted(Room(2), claims) == [1, 3]


def test_a_commune_at_its_limit_waits_while_seats_are_free():
    claims = [Claim(1, 1, 1), Claim(2, 1, 2), Claim(3, 1, 3)]
    assert promoted(Room(9, per_commune=2), claims) == [1, 2]


def test_nobody_loses_a_seat_where_the_room_shrank():
    claims = [Claim(key, key, key, seated=True) for key in range(4)] + [Claim(9, 9, 9)]
    assert promoted(Room(2), claims) == []


@given(ROOMS, queues())
def test_never_more_than_the_room_holds(room, claims):
    chosen = promoted(room, claims)
    before = sum(claim.seated for claim in claims)
    assert len(set(chosen)) == len(chosen)
    assert before + len(chosen) <= max(room.capacity, before)
    if room.per_commune:
        had, now = seats(claims), seats(claims, chosen)
        assert all(now[one] <= max(room.per_commune, had[one]) for one in now)


@given(ROOMS, queues())
def test_no_seat_stays_free_while_someone_may_have_it(room, claims):
    chosen = promoted(room, claims)
    taken = seats(claims, chosen)
    left = [claim for claim in claims if not claim.seated and claim.key not in chosen]
    fit = [one for one in left if room.per_commune is None or taken[one.commune] < room.per_commune]
    free = room.capacity - sum(taken.values())
    assert free <= 0 or fit == []


@given(ROOMS, queues())
def test_nobody_is_passed_by_who_stands_behind(room, claims):
    by_key = {claim.key: claim for claim in claims}
    taken, waiting = seats(claims), [claim for claim in claims if not claim.seated]
    for key in promoted(room, claims):
        one = by_key[key]
        for other in waiting:
            fits = room.per_commune is None or taken[other.commune] < room.per_commune
            assert not fits or rank(one, taken) <= rank(other, taken)
        waiting.remove(one)
        taken[one.commune] += 1


@given(ROOMS, queues(), st.randoms(use_true_random=False))
def test_the_same_whatever_the_order_of_reading(room, claims, chance):
    mixed = list(claims)
    chance.shuffle(mixed)
    assert promoted(room, mixed) == promoted(room, claims)


@given(ROOMS, queues())
def test_a_second_time_promotes_nobody(room, claims):
    chosen = promoted(room, claims)
    after = [Claim(c.key, c.commune, c.order, c.seated or c.key in chosen) for c in claims]
    assert promoted(room, after) == []


@given(queues())
def test_a_cancelled_seat_goes_to_the_next_and_to_no_other(claims):
    room = Room(max(sum(claim.seated for claim in claims), 1))
    held = [claim for claim in claims if claim.seated]
    if not held:
        return
    rest = [claim for claim in claims if claim != held[0]]
    queue = [claim for claim in rest if not claim.seated]
    best = sorted(queue, key=lambda claim: rank(claim, seats(rest)))[:1]
    assert promoted(room, rest) == [claim.key for claim in best]
