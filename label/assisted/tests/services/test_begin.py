from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from label.assisted.models import PaperEntry
from label.assisted.services.errors import AlreadySent, EntryStands, Implausible
from label.assisted.tests.conftest import typed
from label.dossiers.models import Dossier, Extension
from label.dossiers.services.answers import require_open
from label.dossiers.services.errors import (
    CallNotOpen,
    NotAMember,
    NotAnOfficer,
    ReasonRequired,
)
from label.dossiers.services.start import start_dossier
from label.eligibility.tests.conftest import send
from records.models import JournalEntry, OutboxMessage


def told():
    return list(OutboxMessage.objects.values_list("to", "template"))


def test_a_paper_opens_the_communes_dossier_to_officers_and_its_members_are_told(
    begin, commune, member, officer, colleague, now
):
    entry = begin()
    dossier = entry.dossier
    assert (dossier.commune, dossier.state, dossier.started_by) == (commune, "draft", officer)
    assert (entry.standing, entry.begun_by) == ("keying", officer)
    assert told() == [("point.focal@commune.example", "assisted/mail/begun")]
    for person in (officer, colleague, member):
        assert require_open(dossier, person, now)


def test_the_journal_holds_the_act_without_the_reason(entry):
    line = JournalEntry.objects.get(verb="paper.begun")
    assert line.data == {"entry": entry.pk, "received": "2026-11-21"}
    assert line.target_id == str(entry.dossier_id)


def test_a_draft_that_its_commune_began_is_the_one_that_is_typed(begin, call, commune, member, now):
    mine = start_dossier(call=call, commune=commune, user=member, language="ar", now=now)
    assert begin().dossier == mine
    assert Dossier.objects.get().language == "ar"


def test_the_same_paper_twice_is_one_entry_and_another_is_refused(begin, entry, member):
    assert begin() == entry
    with pytest.raises(EntryStands) as refusal:
        begin(paper_reference="BO 118/2026")
    assert (refusal.value.entry, PaperEntry.objects.count()) == (entry, 1)


def test_the_database_itself_lets_one_entry_stand(entry, now):
    with pytest.raises(IntegrityError), transaction.atomic():
        PaperEntry.objects.create(
            dossier=entry.dossier, received_on=date(2026, 11, 21), reason="Oui", begun_at=now
        )


def test_of_two_officers_at_once_the_second_finds_what_the_first_began(begin, colleague):
    keys = {begin().pk, begin(by=colleague, reason="Autre motif.").pk}
    assert keys == {PaperEntry.objects.get().pk}
    assert JournalEntry.objects.filter(verb="paper.begun").count() == 1


def test_what_was_sent_is_not_typed_over(begin, call, commune, member, now):
    dossier = start_dossier(call=call, commune=commune, user=member, language="fr", now=now)
    send(dossier, member, now)
    with pytest.raises(AlreadySent):
        begin()


def test_after_the_closing_only_a_commune_that_was_given_time_is_typed(begin, call, commune, now):
    late = call.closes_at
    with pytest.raises(CallNotOpen) as refusal:
        begin(now=late)
    assert (refusal.value.state, Dossier.objects.count()) == ("closed", 0)
    assert begin(now=late - timedelta(milliseconds=1)).standing == "keying"
    PaperEntry.objects.all().delete()
    with pytest.raises(CallNotOpen):
        begin(now=late)
    Extension.objects.create(
        call=call,
        commune=commune,
        closed_at=late,
        closes_at=late + timedelta(days=2),
        reason_fr="Courrier",
        reason_ar="بريد",
        granted_at=now,
    )
    assert begin(now=late).standing == "keying"


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"reason": " \n"}, ReasonRequired),
        ({"received_on": date(2026, 11, 23)}, Implausible),
        ({"received_on": date(2026, 11, 20)}, Implausible),
    ],
)
def test_what_is_lacking_or_cannot_be_is_refused(begin, change, refusal):
    with pytest.raises(refusal):
        begin(**change)
    assert (Dossier.objects.count(), OutboxMessage.objects.count()) == (0, 0)


def test_who_may_not_key_in_neither_begins_nor_types(begin, entry, reader, stranger, member, now):
    for person in (reader, stranger, member):
        with pytest.raises(NotAnOfficer):
            begin(by=person)
    for person in (reader, stranger):
        with pytest.raises(NotAMember):
            typed(entry.dossier, person, now, name="Autre")


def test_the_journal_tells_once_who_of_the_officers_typed(entry, officer, colleague, member, now):
    for number, person in enumerate((officer, member, officer, colleague)):
        typed(entry.dossier, person, now, name=f"Nom {number}")
    lines = JournalEntry.objects.filter(verb="paper.typed")
    assert [line.data for line in lines] == [{"entry": entry.pk}] * 2
    assert len({line.actor for line in lines}) == 2
