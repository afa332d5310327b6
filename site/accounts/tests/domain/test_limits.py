import pytest

from accounts.domain.limits import Limit

LIMIT = Limit(("space.invited",), per_person=2, per_commune=3)


@pytest.mark.parametrize(
    ("by_person", "in_commune", "reached"),
    [(0, 0, False), (1, 2, False), (2, 2, True), (0, 3, True), (5, 9, True)],
)
def test_a_limit_is_reached_by_the_person_or_in_the_commune(by_person, in_commune, reached):
    assert LIMIT.reached(by_person=by_person, in_commune=in_commune) is reached
