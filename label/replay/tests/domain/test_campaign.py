from collections import Counter
from dataclasses import replace

import pytest

from label.replay.domain.campaign import REAL, Candidate, drawn

COMMUNES = [
    Candidate(f"{region:02}.{milieu}.{n}", f"{region:02}", milieu)
    for region in range(1, 13)
    for milieu in ("urban", "rural")
    for n in range(8)
]


def test_the_real_campaign_has_its_figures():
    assert (REAL.received, REAL.urban, REAL.rural, REAL.retained) == (115, 58, 57, 71)


def test_everyone_gets_a_fate_and_the_fates_add_up():
    fates = Counter(one.fate for one in drawn(COMMUNES, REAL, "2022"))
    assert fates == {"retained": 71, "not_eligible": 30, "reserve": 8, "turned_down": 6}


def test_all_regions_take_part_and_have_a_commune_retained():
    retained = [one.code[:2] for one in drawn(COMMUNES, REAL, "2022") if one.fate == "retained"]
    assert len(set(retained)) == 12


def test_milieux_are_as_asked():
    milieux = Counter(one.code.split(".")[1] for one in drawn(COMMUNES, REAL, "2022"))
    assert milieux == {"urban": 58, "rural": 57}


def test_a_seed_always_draws_the_same_and_another_another():
    first = drawn(COMMUNES, REAL, "2022")
    assert first == drawn(reversed(COMMUNES), REAL, "2022")
    assert first != drawn(COMMUNES, REAL, "2023")


@pytest.mark.parametrize("scale", [replace(REAL, urban=900), replace(REAL, not_eligible=90)])
def test_what_cannot_be_is_refused(scale):
    with pytest.raises(ValueError):
        drawn(COMMUNES, scale, "2022")
