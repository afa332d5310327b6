import re
import uuid
from datetime import timedelta

import pytest

from accounts.domain.invitations import LIFETIME, SHOWN_AFTER
from accounts.models import AccessRequest, Invitation, Membership, Recovery
from accounts.selectors import space_history
from accounts.services.errors import AlreadyAMember, InvitationUnusable, NotAMember, TooMany
from accounts.services.invitations import (
    accept_invitation,
    invite,
    sweep_invitations,
    withdraw_invitation,
)
from records.models import JournalEntry, OutboxMessage
from records.services import journal

pytestmark = pytest.mark.django_db


@pytest.fixture
def invited(commune, member, now, tokens):
    """Invite `colleague` into the space of `holder`."""

    def invited(**options):
        fields = {
            "commune": commune,
            "email": "Colleague@commune.example ",
            "role": "focal_point",
            "by": member("holder").user,
            "now": now,
        }
        return invite(**(fields | options))

    return invited


def accept(invitation, token, user, now):
    return accept_invitation(public_id=invitation.public_id, token=token, user=user, now=now)


def test_a_colleague_gets_a_letter_in_both_languages_with_the_link(invited, tokens, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://portail.example/"
    invitation = invited()
    letter = OutboxMessage.objects.get()
    assert letter.to == invitation.email == "colleague@commune.example"
    end = f"/compte/invitation/{invitation.public_id}/{tokens['colleague']}/"
    links = re.findall(r"https://\S+", letter.text)
    assert links == [f"https://portail.example/{language}{end}" for language in ("fr", "ar")]
    assert "6 décembre 2026" in letter.text
    assert "holder@commune.example" in letter.text


def test_the_token_is_kept_as_a_digest_only(invited, tokens):
    invitation = invited()
    token = tokens["colleague"]
    assert len(token) >= 43
    assert invitation.token_digest != token
    assert re.fullmatch("[0-9a-f]{64}", invitation.token_digest)


def test_the_letter_opens_the_space_to_its_address(invited, tokens, person, now, letters, acts):
    invitation = invited()
    place = accept(invitation, tokens["colleague"], person("colleague"), now)
    assert (place.commune, place.role) == (invitation.commune, "focal_point")
    assert acts() == ["space.invited", "space.joined"]
    assert letters()[1:] == [("holder", "members"), ("colleague", "members")]
    assert not Invitation.objects.exists()


def test_a_letter_opens_once(invited, tokens, person, now, member):
    invitation = invited()
    accept(invitation, tokens["colleague"], person("colleague"), now)
    Membership.objects.filter(user=person("colleague")).delete()
    with pytest.raises(InvitationUnusable):
        accept(invitation, tokens["colleague"], person("colleague"), now)


@pytest.mark.parametrize("elapsed", [LIFETIME, LIFETIME + timedelta(days=1)])
def test_a_letter_opens_for_fourteen_days(invited, tokens, person, now, elapsed):
    invitation = invited()
    with pytest.raises(InvitationUnusable):
        accept(invitation, tokens["colleague"], person("colleague"), now + elapsed)
    last = now + LIFETIME - timedelta(milliseconds=1)
    assert accept(invitation, tokens["colleague"], person("colleague"), last).pk


def test_a_letter_opens_to_no_other_address(invited, tokens, person, now):
    invitation = invited()
    with pytest.raises(InvitationUnusable):
        accept(invitation, tokens["colleague"], person("other"), now)
    assert Invitation.objects.count() == 1


@pytest.mark.parametrize("token", ["", "x", "é", "0" * 64])
def test_another_token_opens_nothing(invited, tokens, person, now, token):
    invitation = invited()
    for tried in (token, invitation.token_digest):
        with pytest.raises(InvitationUnusable):
            accept(invitation, tried, person("colleague"), now)


def test_an_unknown_invitation_opens_nothing(commune, person, now):
    with pytest.raises(InvitationUnusable):
        accept_invitation(public_id=uuid.uuid4(), token="", user=person("colleague"), now=now)


def test_a_second_invitation_replaces_the_first(invited, tokens, person, now):
    first = invited()
    old = tokens["colleague"]
    second = invited(role="president")
    assert Invitation.objects.get() == second
    with pytest.raises(InvitationUnusable):
        accept(first, old, person("colleague"), now)
    assert accept(second, tokens["colleague"], person("colleague"), now).role == "president"


def test_a_withdrawn_invitation_opens_nothing(invited, tokens, person, member, now, acts):
    invitation = invited()
    withdraw_invitation(invitation=invitation, by=member("second").user)
    withdraw_invitation(invitation=invitation, by=member("second").user)
    with pytest.raises(InvitationUnusable):
        accept(invitation, tokens["colleague"], person("colleague"), now)
    assert acts() == ["space.invited", "space.invitation_withdrawn"]


def test_only_members_invite_and_withdraw(invited, person):
    with pytest.raises(NotAMember):
        invited(by=person("stranger"))
    with pytest.raises(NotAMember):
        withdraw_invitation(invitation=invited(), by=person("stranger"))
    assert Invitation.objects.count() == 1


def test_a_member_is_not_invited_again(invited, member):
    member("colleague")
    with pytest.raises(AlreadyAMember):
        invited()


def test_accepting_answers_the_request_of_the_same_person(invited, tokens, person, commune, now):
    AccessRequest.objects.create(user=person("colleague"), commune=commune, asked_at=now)
    accept(invited(), tokens["colleague"], person("colleague"), now)
    assert not AccessRequest.objects.exists()


def test_a_person_may_send_ten_invitations_a_day(invited, member):
    for number in range(10):
        invited(email=f"a{number}@commune.example", now=later())
    with pytest.raises(TooMany):
        invited(now=later())
    assert invited(by=member("second").user, now=later()).pk
    assert invited(now=later() + timedelta(days=1)).pk


def test_a_commune_may_send_twenty_invitations_a_day(invited, member):
    for number in range(20):
        name = "holder" if number < 10 else "second"
        invited(email=f"a{number}@commune.example", by=member(name).user, now=later())
    with pytest.raises(TooMany):
        invited(by=member("third").user, now=later())


def later():
    """Return the instant that the journal writes down now."""
    from django.utils import timezone

    return timezone.now()


def test_what_ran_out_long_ago_is_swept_away(invited, now, acts):
    invited()
    last = now + LIFETIME + SHOWN_AFTER
    assert sweep_invitations(now=last - timedelta(seconds=1)) == 0
    assert sweep_invitations(now=last) == 1
    assert acts() == ["space.invited", "space.invitation_lapsed"]
    assert JournalEntry.objects.latest("sequence").actor == journal.SYSTEM


@pytest.mark.parametrize(("recovered", "swept"), [(True, 0), (False, 1)])
def test_a_recovered_space_keeps_its_invitation(invited, commune, now, recovered, swept):
    invited()
    Membership.objects.all().delete()
    if recovered:
        Recovery.objects.create(commune=commune, reason="request", note="x", recovered_at=now)
    assert sweep_invitations(now=now + 2 * (LIFETIME + SHOWN_AFTER)) == swept


def test_the_journal_knows_nobody_by_name(invited, tokens, person, commune, now):
    accept(invited(), tokens["colleague"], person("colleague"), now)
    written = " ".join(f"{entry.actor} {entry.data}" for entry in space_history(commune))
    assert "@" not in written
    assert "colleague" not in written
