import pytest

from accounts.services.spaces import SpaceTaken, claim_space

pytestmark = pytest.mark.django_db


def test_the_first_comer_opens_the_space(commune, person, acts):
    place = claim_space(user=person("first"), commune=commune, role="president")
    assert (place.user, place.role) == (person("first"), "president")
    assert acts() == ["space.claimed"]


def test_coming_again_is_coming_once(commune, person, acts):
    first = claim_space(user=person("first"), commune=commune, role="president")
    assert claim_space(user=person("first"), commune=commune, role="director") == first
    assert acts() == ["space.claimed"]


def test_the_second_comer_does_not_get_in(commune, person, acts):
    claim_space(user=person("first"), commune=commune, role="president")
    with pytest.raises(SpaceTaken):
        claim_space(user=person("second"), commune=commune, role="president")
    assert acts() == ["space.claimed"]
