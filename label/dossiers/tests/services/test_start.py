from datetime import timedelta

import pytest

from label.dossiers.models import Dossier
from label.dossiers.services.errors import CallNotOpen, NotAMember
from label.dossiers.services.start import start_dossier
from records.models import JournalEntry
from records.references import is_valid


def start(call, commune, user, now):
    return start_dossier(call=call, commune=commune, user=user, language="ar", now=now)


def test_a_dossier_has_a_reference_and_keeps_the_form_it_was_started_with(
    call, commune, member, now
):
    dossier = start(call, commune, member, now)
    assert is_valid(dossier.reference)
    assert dossier.form_version == call.published_version
    assert (dossier.state, dossier.language) == ("draft", "ar")


def test_starting_twice_leads_to_the_same_dossier(call, commune, member, now):
    first = start(call, commune, member, now)
    assert start(call, commune, member, now) == first
    assert Dossier.objects.count() == 1
    assert list(JournalEntry.objects.values_list("verb", flat=True)) == ["dossier.started"]


def test_only_a_member_of_the_commune_starts(call, commune, stranger, now):
    with pytest.raises(NotAMember):
        start(call, commune, stranger, now)


@pytest.mark.parametrize(("days", "state"), [(-2, "upcoming"), (2, "closed")])
def test_outside_its_time_a_call_takes_no_dossier(call, commune, member, now, days, state):
    with pytest.raises(CallNotOpen) as refusal:
        start(call, commune, member, now + timedelta(days=days))
    assert refusal.value.state == state
    assert Dossier.objects.count() == 0
