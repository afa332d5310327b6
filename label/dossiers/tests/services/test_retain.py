import uuid
from datetime import timedelta

import pytest
from django.core.management import call_command

from label.dossiers.domain import workflow
from label.dossiers.models import Answer, Deposit, Dossier
from label.dossiers.services import retain
from label.dossiers.services.answers import save_answers
from label.dossiers.services.retain import erase_expired
from records.domain.retention import months_after
from records.models import JournalEntry

TICK = timedelta(milliseconds=1)


@pytest.fixture
def sent(dossier, member, now):
    save_answers(dossier=dossier, user=member, typed={"k-name": "Exemple"}, now=now)
    Deposit.objects.create(
        dossier=dossier,
        number=1,
        form_version=dossier.form_version,
        snapshot={"answers": [], "files": []},
        language="fr",
        submitted_at=now,
        key=uuid.uuid4(),
        fingerprint="f" * 64,
        digest="d" * 64,
    )
    Dossier.objects.filter(pk=dossier.pk).update(state="submitted")
    return dossier


def test_a_draft_goes_when_its_retention_ends_and_not_before(dossier, member, call, now):
    save_answers(dossier=dossier, user=member, typed={"k-name": "Exemple"}, now=now)
    ends = months_after(call.closes_at, call.retention_months)
    pk = str(dossier.pk)
    assert erase_expired(now=ends - TICK) == []
    assert erase_expired(now=ends) == [dossier.reference]
    assert (Dossier.objects.count(), Answer.objects.count()) == (0, 0)
    entry = JournalEntry.objects.get(verb="dossier.erased")
    assert (entry.actor, entry.target_id) == ("system", pk)
    assert entry.data == {"call": "ami-exemple", "deposits": [], "files": 0}


def test_a_pending_dossier_is_never_touched(sent, call):
    assert erase_expired(now=call.closes_at + timedelta(days=40_000)) == []
    assert Deposit.objects.count() == 1


def test_a_decided_dossier_goes_with_its_deposits_and_leaves_their_digests(sent, call, monkeypatch):
    for module in (workflow, retain):
        monkeypatch.setattr(module, "PENDING", ())
    monkeypatch.setattr("label.dossiers.selectors.PENDING", ())
    assert erase_expired(now=call.closes_at + timedelta(days=2_000)) == [sent.reference]
    assert (Dossier.objects.count(), Deposit.objects.count()) == (0, 0)
    assert JournalEntry.objects.get(verb="dossier.erased").data["deposits"] == ["d" * 64]


def test_the_command_lists_and_erases_only_when_told(dossier, call, capsys):
    call.opens_at, call.closes_at = call.opens_at - timedelta(days=4_000), call.opens_at
    call.closes_at -= timedelta(days=3_000)
    call.save()
    call_command("retention")
    assert capsys.readouterr().out == f"{dossier.reference}\n"
    assert Dossier.objects.count() == 1
    call_command("retention", "--erase")
    assert Dossier.objects.count() == 0
