from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import Invitation, Membership
from accounts.selectors import members_of, space_history
from accounts.services.errors import (
    AlreadyAMember,
    InvitationUnusable,
    LastMember,
    NotAMember,
    TooMany,
)
from accounts.services.invitations import accept_invitation, invite
from accounts.services.members import change_role, leave_space, offer_place, remove_member
from records.services import journal

pytestmark = pytest.mark.django_db


def names(commune):
    return sorted(place.user.email.partition("@")[0] for place in members_of(commune))


def test_a_role_is_changed_and_all_are_told(commune, member, letters):
    place, other = member("first"), member("second")
    change_role(place=place, role="president", by=other.user)
    place.refresh_from_db()
    assert place.role == "president"
    assert letters() == [("first", "members"), ("second", "members")]
    entry = space_history(commune).get()
    assert entry.data == {
        "member": journal.pseudonym_of(place.user),
        "from": "director",
        "to": "president",
    }


def test_a_role_that_stays_is_no_act(member, letters, acts):
    place = member("first")
    change_role(place=place, role=place.role, by=place.user)
    assert (letters(), acts()) == ([], [])


def test_a_removed_member_is_out_and_all_are_told(commune, member, letters, acts):
    place, other = member("first"), member("second")
    remove_member(place=place, by=other.user)
    assert names(commune) == ["second"]
    assert letters() == [("second", "members"), ("first", "members")]
    assert acts() == ["space.member_removed"]


def test_the_invitations_of_a_removed_member_go_too(commune, member, now):
    place, other = member("first"), member("second")
    for name, by in (("friend", place), ("colleague", other)):
        invite(commune=commune, email=f"{name}@x.example", role="director", by=by.user, now=now)
    remove_member(place=place, by=other.user)
    assert [invitation.email for invitation in Invitation.objects.all()] == ["colleague@x.example"]


def test_removing_oneself_is_leaving(commune, member, acts):
    place = member("first")
    with pytest.raises(LastMember):
        remove_member(place=place, by=place.user)
    member("second")
    remove_member(place=place, by=place.user)
    assert acts() == ["space.left"]


def test_the_last_member_cannot_leave(commune, member, letters):
    place = member("first")
    with pytest.raises(LastMember):
        leave_space(commune=commune, user=place.user)
    assert (names(commune), letters()) == (["first"], [])


def test_who_leaves_is_out_and_all_are_told(commune, member, letters, acts):
    place = member("first")
    member("second")
    leave_space(commune=commune, user=place.user)
    assert names(commune) == ["second"]
    assert letters() == [("second", "members"), ("first", "members")]
    assert acts() == ["space.left"]


def test_strangers_may_do_nothing(commune, member, person, now):
    place, stranger = member("first"), person("stranger")
    acts = [
        lambda: change_role(place=place, role="president", by=stranger),
        lambda: remove_member(place=place, by=stranger),
        lambda: leave_space(commune=commune, user=stranger),
        lambda: offer_place(commune=commune, email="x@x.example", by=stranger, now=now),
    ]
    for act in acts:
        with pytest.raises(NotAMember):
            act()
    assert names(commune) == ["first"]


def test_acts_on_someone_who_has_gone_are_refused(commune, member):
    place, other = member("first"), member("second")
    Membership.objects.filter(pk=place.pk).delete()
    with pytest.raises(NotAMember):
        change_role(place=place, role="president", by=other.user)
    with pytest.raises(NotAMember):
        remove_member(place=place, by=other.user)


def test_a_place_is_handed_over_when_the_successor_comes(
    commune, member, person, now, tokens, letters, acts
):
    place = member("first", role="president")
    offer = offer_place(commune=commune, email="next@commune.example", by=place.user, now=now)
    assert names(commune) == ["first"]
    accept_invitation(public_id=offer.public_id, token=tokens["next"], user=person("next"), now=now)
    assert [(p.user, p.role) for p in members_of(commune)] == [(person("next"), "president")]
    assert letters() == [("next", "invitation"), ("next", "members"), ("first", "members")]
    assert acts() == ["space.place_offered", "space.handed_over"]
    entry = space_history(commune).last()
    assert entry.data["member"] == journal.pseudonym_of(person("first"))


def test_one_offer_stands_at_a_time(commune, member, person, now, tokens):
    place = member("first")
    old = offer_place(commune=commune, email="one@commune.example", by=place.user, now=now)
    offer_place(commune=commune, email="two@commune.example", by=place.user, now=now)
    with pytest.raises(InvitationUnusable):
        accept_invitation(public_id=old.public_id, token=tokens["one"], user=person("one"), now=now)
    assert Invitation.objects.get().email == "two@commune.example"


def test_an_offer_goes_with_who_made_it(commune, member, now):
    place, other = member("first"), member("second")
    offer_place(commune=commune, email="next@commune.example", by=place.user, now=now)
    remove_member(place=place, by=other.user)
    assert not Invitation.objects.exists()


def test_no_place_is_offered_to_a_member(commune, member, now):
    place = member("first")
    with pytest.raises(AlreadyAMember):
        offer_place(commune=commune, email=member("second").user.email, by=place.user, now=now)


def test_offers_and_invitations_count_together(commune, member):
    by = member("first").user
    for number in range(10):
        now, email = timezone.now(), f"a{number}@x.example"
        if number % 2:
            offer_place(commune=commune, email=email, by=by, now=now)
        else:
            invite(commune=commune, email=email, role="director", by=by, now=now)
    with pytest.raises(TooMany):
        offer_place(commune=commune, email="b@x.example", by=by, now=timezone.now())
    tomorrow = timezone.now() + timedelta(days=1)
    assert offer_place(commune=commune, email="b@x.example", by=by, now=tomorrow).pk
