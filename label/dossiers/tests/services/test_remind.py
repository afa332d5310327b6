from datetime import timedelta

import pytest

from label.dossiers.models import Dossier, Extension, Notice
from label.dossiers.services.remind import remind_drafts
from records.models import OutboxMessage


@pytest.fixture
def old(dossier):
    """A draft begun long before the closing."""
    Dossier.objects.filter(pk=dossier.pk).update(
        started_at=dossier.call.closes_at - timedelta(days=30)
    )
    return dossier


def told():
    return list(OutboxMessage.objects.order_by("pk").values_list("to", "template"))


def test_a_draft_hears_of_its_closing_once_each_time(old, call):
    for before in (8, 7, 6, 2, 1, 0, -1, -8):
        for _again in range(2):
            remind_drafts(now=call.closes_at - timedelta(days=before))
    member = "point.focal@commune.example"
    assert told() == [
        (member, "dossiers/mail/reminder"),
        (member, "dossiers/mail/reminder"),
        (member, "dossiers/mail/closed"),
    ]
    kinds = Notice.objects.order_by("pk").values_list("kind", flat=True)
    assert list(kinds) == ["week", "two_days", "closed"]


def test_a_dossier_that_was_sent_hears_nothing(old, call):
    Dossier.objects.filter(pk=old.pk).update(state="submitted")
    assert remind_drafts(now=call.closes_at - timedelta(days=2)) == 0
    assert told() == []


def test_a_commune_given_time_is_reminded_of_its_own_closing(old, call, commune):
    before = call.closes_at
    Extension.objects.create(
        call=call,
        commune=commune,
        closed_at=before,
        closes_at=before + timedelta(days=10),
        reason_fr="Oui",
        reason_ar="نعم",
        granted_at=before - timedelta(days=20),
    )
    assert remind_drafts(now=before) == 0
    assert remind_drafts(now=before + timedelta(days=8)) == 1
    assert Notice.objects.get().closes_at == before + timedelta(days=10)
