import itertools

import pytest

from label.assisted.domain.standing import standing

EXPECTED = {
    (False, False, False): "keying",
    (True, False, False): "ready",
    (False, True, False): "confirmed",
    (True, True, False): "confirmed",
}


@pytest.mark.parametrize("told", list(itertools.product([False, True], repeat=3)))
def test_every_entry_stands_somewhere_and_withdrawing_ends_it(told):
    ready, confirmed, withdrawn = told
    found = standing(ready=ready, confirmed=confirmed, withdrawn=withdrawn)
    assert found == EXPECTED.get(told, "withdrawn")
