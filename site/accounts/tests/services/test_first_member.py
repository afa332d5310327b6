import pytest
from django.contrib.auth.models import Permission
from django.utils import timezone

from accounts.models import Invitation, User
from accounts.services.errors import NotAllowed, SpaceTaken, StaffAddress
from accounts.services.first_member import invite_first
from accounts.services.spaces import claim_space
from records.models import JournalEntry, OutboxMessage

CONTACT = "bureau@commune.example"


@pytest.fixture
def inviting(db):
    user = User.objects.create_user("espaces@lcc.example", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="recover_space"))
    return User.objects.get(pk=user.pk)


def invite(commune, by, email=CONTACT):
    return invite_first(commune=commune, email=email, role="director", by=by, now=timezone.now())


def test_the_contact_of_an_empty_space_is_invited_and_it_is_kept_for_them(commune, inviting):
    invitation = invite(commune, inviting)
    letter = OutboxMessage.objects.get()
    assert (letter.to, invitation.role) == (CONTACT, "director")
    assert "vous invite à ouvrir l'espace" in letter.text
    assert "إلى فتح فضاء" in letter.text
    assert JournalEntry.objects.get().verb == "space.invited"
    with pytest.raises(SpaceTaken):
        claim_space(
            user=User.objects.create_user("autre@commune.example"),
            commune=commune,
            role="president",
        )


def test_a_space_with_members_invites_its_own(commune, inviting, member):
    member("one")
    with pytest.raises(SpaceTaken):
        invite(commune, inviting)


def test_only_who_may_give_spaces_invites_and_never_one_of_the_team(commune, inviting, db):
    with pytest.raises(NotAllowed):
        invite(commune, User.objects.create_user("personne@lcc.example"))
    with pytest.raises(StaffAddress):
        invite(commune, inviting, email=inviting.email)
    assert Invitation.objects.count() == 0
