from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from accounts.services.spaces import SpaceTaken, TooMany, claim_space
from territory.models import Commune

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


def test_one_person_opens_three_spaces_a_day_and_no_more(commune, person, acts):
    others = [
        Commune.objects.create(
            code=f"08.999.01.{n}",
            name_fr=f"C{n}",
            name_ar=f"ج{n}",
            milieu="rural",
            province=commune.province,
        )
        for n in range(2, 6)
    ]
    hoarder = person("first")
    for one in [commune, *others[:2]]:
        claim_space(user=hoarder, commune=one, role="director")
    with pytest.raises(TooMany):
        claim_space(user=hoarder, commune=others[2], role="director")
    assert claim_space(user=hoarder, commune=commune, role="director").commune == commune
    assert claim_space(user=person("second"), commune=others[2], role="director")
    with time_machine.travel(timezone.now() + timedelta(hours=25), tick=False):
        assert claim_space(user=hoarder, commune=others[3], role="director")
