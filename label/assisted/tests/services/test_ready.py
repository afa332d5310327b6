from datetime import timedelta

import pytest

from accounts.models import Invitation, Membership, User
from label.assisted.services.errors import (
    ContactNeeded,
    ContactRefused,
    InvitingRefused,
    NothingKeyed,
    NotKeying,
    NotReady,
    SpaceHasMembers,
)
from label.assisted.services.ready import invite_contact, mark_ready
from label.assisted.tests.conftest import typed
from label.dossiers.services.errors import CallNotOpen, NotAMember, NotAnOfficer
from label.dossiers.services.files import attach_file
from records.models import JournalEntry, OutboxMessage
from records.services.journal import pseudonym_of

CONTACT = "bureau.ordre@commune.example"


@pytest.fixture
def keyed(entry, officer, now):
    typed(entry.dossier, officer, now, name="Exemple", site="no")
    return entry


def test_members_are_told_in_both_languages_and_the_journal_counts_what_was_typed(
    keyed, member, officer, now
):
    OutboxMessage.objects.all().delete()
    entry = mark_ready(entry=keyed, by=officer, now=now)
    assert (entry.standing, entry.ready_by) == ("ready", officer)
    letter = OutboxMessage.objects.get()
    assert (letter.to, letter.template) == (member.email, "assisted/mail/ready")
    for words in ("BO 117/2026", "21 novembre 2026", "21 نونبر 2026", "confirmez", "أكدوا"):
        assert words in letter.text, words
    line = JournalEntry.objects.get(verb="paper.ready")
    assert line.data == {"entry": entry.pk, "answers": {pseudonym_of(officer): 2}}


def test_after_it_no_officer_changes_an_answer_or_a_file_and_the_commune_does(
    keyed, member, officer, colleague, now, pdf
):
    mark_ready(entry=keyed, by=officer, now=now)
    for person in (officer, colleague):
        with pytest.raises(NotAMember):
            typed(keyed.dossier, person, now, name="Autre")
        with pytest.raises(NotAMember):
            attach_file(
                dossier=keyed.dossier, question="k-proof", uploaded=pdf(), user=person, now=now
            )
    assert typed(keyed.dossier, member, now, name="Corrigé") == ["k-name"]


def test_the_contact_of_an_empty_space_is_invited_and_told(keyed, officer, now):
    entry = mark_ready(entry=keyed, by=officer, now=now, contact=CONTACT, role="director")
    invitation = Invitation.objects.get()
    assert (invitation.email, invitation.role) == (CONTACT, "director")
    letters = OutboxMessage.objects.order_by("pk").values_list("to", "template")
    assert list(letters) == [
        (CONTACT, "accounts/mail/invitation"),
        (CONTACT, "assisted/mail/ready"),
    ]
    texts = "".join(OutboxMessage.objects.values_list("text", flat=True))
    assert "vous invite à ouvrir l'espace" in texts
    assert "Acceptez d'abord l'invitation" in texts
    assert entry.standing == "ready"


def test_an_empty_space_owes_its_contact_and_nothing_happens_without(keyed, officer, now):
    with pytest.raises(ContactNeeded):
        mark_ready(entry=keyed, by=officer, now=now)
    keyed.refresh_from_db()
    assert (keyed.standing, OutboxMessage.objects.count()) == ("keying", 0)


def test_no_one_of_the_team_is_a_communes_contact(keyed, officer, colleague, now):
    for person in (officer, colleague):
        with pytest.raises(ContactRefused):
            mark_ready(entry=keyed, by=officer, now=now, contact=person.email.upper())
    assert Invitation.objects.count() == 0


def test_who_may_not_give_a_space_does_not_invite_into_it(keyed, colleague, now):
    with pytest.raises(InvitingRefused):
        mark_ready(entry=keyed, by=colleague, now=now, contact=CONTACT)
    keyed.refresh_from_db()
    assert keyed.standing == "keying"


def test_a_contact_is_invited_again_until_someone_has_come(keyed, officer, commune, now):
    mark_ready(entry=keyed, by=officer, now=now, contact=CONTACT)
    again = {"entry": keyed, "role": "president", "by": officer, "now": now}
    invite_contact(contact="president@commune.example", **again)
    assert Invitation.objects.count() == 2
    user = User.objects.create_user(email=CONTACT)
    Membership.objects.create(user=user, commune=commune, role="director")
    with pytest.raises(SpaceHasMembers):
        invite_contact(contact="autre@commune.example", **again)


def test_an_empty_draft_is_not_handed_over(entry, member, officer, now):
    with pytest.raises(NothingKeyed):
        mark_ready(entry=entry, by=officer, now=now)


def test_it_is_handed_over_once_in_time_and_by_who_may(keyed, member, officer, reader, call, now):
    with pytest.raises(NotAnOfficer):
        mark_ready(entry=keyed, by=reader, now=now)
    with pytest.raises(NotAnOfficer):
        mark_ready(entry=keyed, by=member, now=now)
    with pytest.raises(NotReady):
        invite_contact(entry=keyed, contact=CONTACT, role="director", by=officer, now=now)
    with pytest.raises(CallNotOpen):
        mark_ready(entry=keyed, by=officer, now=call.closes_at)
    mark_ready(entry=keyed, by=officer, now=call.closes_at - timedelta(milliseconds=1))
    with pytest.raises(NotKeying):
        mark_ready(entry=keyed, by=officer, now=now)
    assert JournalEntry.objects.filter(verb="paper.ready").count() == 1
