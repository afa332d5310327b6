import pytest
from django.contrib.auth.models import Permission

from accounts.models import Invitation, Membership, Recovery
from accounts.selectors import space_history
from accounts.services.errors import NotAllowed, SpaceTaken
from accounts.services.invitations import accept_invitation, invite
from accounts.services.recovery import recover_space
from accounts.services.requests import request_access
from accounts.services.spaces import claim_space
from records.models import OutboxMessage
from records.services import journal

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(person):
    officer = person("officer", is_staff=True)
    officer.user_permissions.add(Permission.objects.get(codename="recover_space"))
    return type(officer).objects.get(pk=officer.pk)


@pytest.fixture
def recover(commune, officer, now, tokens):
    def recover(**options):
        fields = {
            "commune": commune,
            "email": "New@commune.example",
            "role": "president",
            "reason": "elections",
            "note": "Lettre du 3 octobre.",
            "by": officer,
            "now": now,
        }
        return recover_space(**(fields | options))

    return recover


def test_the_members_are_out_and_the_new_holder_is_invited(
    recover, commune, member, person, now, tokens, letters, acts
):
    old = [member("one").user, member("two").user]
    recovery = recover()
    assert not Membership.objects.exists()
    assert letters() == [("new", "invitation"), ("one", "recovered"), ("two", "recovered")]
    (entry,) = space_history(commune)
    assert entry.verb == "space.recovered"
    assert entry.data["reason"] == "elections"
    assert entry.data["recovery"] == recovery.pk
    assert entry.data["removed"] == [journal.pseudonym_of(user) for user in old]
    invitation = Invitation.objects.get()
    accept_invitation(
        public_id=invitation.public_id, token=tokens["new"], user=person("new"), now=now
    )
    assert Membership.objects.get().user == person("new")
    assert acts() == ["space.recovered", "space.joined"]


def test_the_invitations_of_the_old_members_open_nothing(recover, commune, member, now):
    by = member("one").user
    invite(commune=commune, email="friend@x.example", role="director", by=by, now=now)
    recover()
    assert Invitation.objects.get().email == "new@commune.example"


def test_nobody_else_opens_a_recovered_space(recover, commune, person):
    recover()
    with pytest.raises(SpaceTaken):
        claim_space(user=person("quick"), commune=commune, role="director")


def test_others_may_ask_for_a_recovered_space(recover, commune, person, now, letters):
    recover()
    assert request_access(commune=commune, user=person("asker"), now=now).pk
    assert letters() == [("new", "invitation")]


def test_a_second_recovery_replaces_the_first(recover):
    recover()
    recover(email="other@commune.example")
    assert Invitation.objects.get().email == "other@commune.example"
    assert Recovery.objects.count() == 2


def test_the_note_stays_with_the_officers(recover, member, commune):
    member("one")
    recover()
    assert Recovery.objects.get().note == "Lettre du 3 octobre."
    written = " ".join(OutboxMessage.objects.values_list("text", flat=True))
    written += str([entry.data for entry in space_history(commune)])
    assert "octobre" not in written
    assert "Nouveau conseil" in written


def test_only_an_officer_recovers(recover, member, commune):
    with pytest.raises(NotAllowed):
        recover(by=member("one").user)
    assert Membership.objects.count() == 1
