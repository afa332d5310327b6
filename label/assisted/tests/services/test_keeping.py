"""Who comes first into a space does not read what officers typed of a paper."""

import pytest

from accounts.services.spaces import SpaceTaken, claim_space
from label.assisted.services.withdraw import withdraw_entry
from label.assisted.tests.conftest import typed


def claim(person, commune):
    return claim_space(user=person, commune=commune, role="president")


def test_an_empty_space_is_kept_while_its_paper_is_typed(entry, stranger, commune):
    with pytest.raises(SpaceTaken):
        claim(stranger, commune)


def test_a_withdrawn_paper_keeps_the_space_while_the_draft_holds_it(
    entry, stranger, commune, officer, now
):
    typed(entry.dossier, officer, now, name="Exemple")
    withdraw_entry(entry=entry, by=officer, reason="Doublon", now=now)
    with pytest.raises(SpaceTaken):
        claim(stranger, commune)


def test_a_paper_withdrawn_before_anything_was_typed_keeps_nothing(
    entry, stranger, commune, officer, now
):
    withdraw_entry(entry=entry, by=officer, reason="Erreur de commune", now=now)
    assert claim(stranger, commune).commune == commune


def test_other_communes_are_open(begin, stranger, commune):
    assert claim(stranger, commune).commune == commune
