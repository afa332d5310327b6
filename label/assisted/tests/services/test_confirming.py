import uuid
from datetime import timedelta

import pytest

from label.assisted.models import PaperEntry
from label.assisted.services.errors import NotOpen
from label.assisted.services.ready import mark_ready
from label.assisted.services.withdraw import withdraw_entry
from label.assisted.tests.conftest import typed
from label.dossiers.models import Deposit
from label.dossiers.receipt import origin_words, receipt_data
from label.dossiers.services.errors import CallNotOpen, NotAMember, NotAnOfficer, ReasonRequired
from label.dossiers.services.retain import erase_expired
from label.dossiers.services.submit import submit_dossier
from label.eligibility.tests.conftest import send
from records.models import JournalEntry, OutboxMessage

ORIGIN = (
    "Saisi par l'équipe technique d'après le dossier papier reçu le \u206821 novembre 2026\u2069, "
    "vérifié et envoyé par la commune. Référence du papier : \u2068BO 117/2026\u2069."
)


@pytest.fixture
def ready(entry, member, officer, now):
    typed(entry.dossier, officer, now, name="Exemple")
    return mark_ready(entry=entry, by=officer, now=now)


def test_the_commune_confirms_by_sending_and_the_deposit_says_it_was_assisted(ready, member, now):
    deposit = send(ready.dossier, member, now)
    ready.refresh_from_db()
    assert (ready.standing, ready.deposit, ready.confirmed_at) == ("confirmed", deposit, now)
    assert deposit.snapshot["assisted"] == {
        "received": "2026-11-21",
        "reference": "BO 117/2026",
        "ready": now.isoformat(),
    }
    line = JournalEntry.objects.get(verb="paper.confirmed")
    assert line.data == {"entry": ready.pk, "deposit": 1}


def test_the_receipt_says_it_in_both_languages(ready, member, now):
    deposit = send(ready.dossier, member, now)
    assert origin_words(deposit) == ORIGIN
    notes = receipt_data(deposit)["notes"]
    assert [note["fr"] for note in notes][1] == ORIGIN
    assert "أدخله الفريق التقني" in notes[1]["ar"]


def test_a_later_deposit_says_it_too_and_the_first_one_stays_the_confirmation(ready, member, now):
    first = send(ready.dossier, member, now)
    second = send(ready.dossier, member, now, **{"k-name": "Corrigé"})
    ready.refresh_from_db()
    assert (ready.deposit, second.number) == (first, 2)
    assert second.snapshot["assisted"] == first.snapshot["assisted"]
    assert JournalEntry.objects.filter(verb="paper.confirmed").count() == 1


def test_no_officer_confirms_in_the_communes_place(entry, officer, member, now):
    typed(entry.dossier, officer, now, name="Exemple")
    for _standing in ("keying", "ready"):
        with pytest.raises(NotAMember):
            submit_dossier(
                dossier=entry.dossier,
                user=officer,
                language="fr",
                key=uuid.uuid4(),
                fingerprint="",
                now=now,
            )
        if entry.standing == "keying":
            entry = mark_ready(entry=entry, by=officer, now=now)
    assert Deposit.objects.count() == 0


def test_nothing_is_confirmed_at_the_closing_instant(ready, member, call):
    with pytest.raises(CallNotOpen):
        send(ready.dossier, member, call.closes_at)
    ready.refresh_from_db()
    assert ready.standing == "ready"


def test_a_dossier_that_never_was_paper_says_nothing_of_it(dossier_alone, member, now):
    deposit = send(dossier_alone, member, now)
    assert ("assisted" in deposit.snapshot, origin_words(deposit)) == (False, "")


@pytest.fixture
def dossier_alone(call, commune, member, now):
    from label.dossiers.services.start import start_dossier

    return start_dossier(call=call, commune=commune, user=member, language="fr", now=now)


def test_what_is_withdrawn_leaves_the_draft_to_the_commune(ready, officer, member, begin, now):
    OutboxMessage.objects.all().delete()
    entry = withdraw_entry(entry=ready, reason="Mauvaise commune.", by=officer, now=now)
    assert (entry.standing, entry.withdrawal_reason) == ("withdrawn", "Mauvaise commune.")
    assert OutboxMessage.objects.get().template == "assisted/mail/withdrawn"
    line = JournalEntry.objects.get(verb="paper.withdrawn")
    assert line.data == {"entry": entry.pk, "from": "ready"}
    with pytest.raises(NotAMember):
        typed(entry.dossier, officer, now, name="Autre")
    deposit = send(entry.dossier, member, now)
    answers = {one["code"]: one["typed"] for one in deposit.snapshot["answers"]}
    assert (answers["name"], "assisted" in deposit.snapshot) == ("Exemple", False)


def test_after_a_withdrawal_the_paper_may_be_keyed_in_again(ready, officer, begin, now):
    withdraw_entry(entry=ready, reason="Erreur.", by=officer, now=now)
    again = begin(paper_reference="BO 118/2026")
    assert (again.dossier, PaperEntry.objects.count()) == (ready.dossier, 2)


def test_withdrawing_owes_a_reason_and_who_may_and_comes_before_the_confirmation(
    ready, officer, reader, member, now
):
    with pytest.raises(ReasonRequired):
        withdraw_entry(entry=ready, reason=" ", by=officer, now=now)
    with pytest.raises(NotAnOfficer):
        withdraw_entry(entry=ready, reason="Erreur.", by=reader, now=now)
    send(ready.dossier, member, now)
    with pytest.raises(NotOpen):
        withdraw_entry(entry=ready, reason="Erreur.", by=officer, now=now)


def test_an_entry_goes_with_its_dossier(ready, call, now):
    after = call.closes_at + timedelta(days=31 * (call.retention_months + 1))
    assert erase_expired(now=after) == [ready.dossier.reference]
    assert PaperEntry.objects.count() == 0
