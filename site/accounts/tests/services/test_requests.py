from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import AccessRequest, Invitation, Membership
from accounts.services.errors import (
    AlreadyAMember,
    NoSpaceYet,
    NotAMember,
    RequestGone,
    TooMany,
)
from accounts.services.invitations import invite
from accounts.services.requests import decline_access, grant_access, request_access
from records.models import OutboxMessage
from territory.models import Commune

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(commune, member, person, now):
    member("holder")
    return request_access(commune=commune, user=person("asker"), now=now)


def test_the_members_are_told_who_asks(asked, letters, acts):
    assert letters() == [("holder", "access_requested")]
    assert "asker@commune.example" in OutboxMessage.objects.get().text
    assert acts() == ["space.access_requested"]


def test_asking_again_is_asking_once(asked, commune, person, now, letters):
    assert request_access(commune=commune, user=person("asker"), now=now) == asked
    assert letters() == [("holder", "access_requested")]


def test_a_member_lets_someone_in_with_a_role(asked, member, person, letters, acts):
    place = grant_access(request=asked, role="president", by=member("holder").user)
    assert (place.user, place.role) == (person("asker"), "president")
    assert letters()[1:] == [("holder", "members"), ("asker", "access_granted")]
    assert acts() == ["space.access_requested", "space.access_granted"]
    assert not AccessRequest.objects.exists()


def test_a_member_leaves_someone_out(asked, member, person, letters, acts):
    decline_access(request=asked, by=member("holder").user)
    assert not Membership.objects.filter(user=person("asker")).exists()
    assert letters()[1:] == [("asker", "access_declined")]
    assert acts() == ["space.access_requested", "space.access_declined"]


def test_the_answers_name_no_member_to_who_asked(asked, member):
    decline_access(request=asked, by=member("holder").user)
    assert "holder" not in OutboxMessage.objects.latest("id").text


def test_a_request_is_answered_once(asked, member):
    decline_access(request=asked, by=member("holder").user)
    asked.pk = 1
    with pytest.raises(RequestGone):
        grant_access(request=asked, role="director", by=member("holder").user)


def test_only_members_answer(asked, person):
    for answer in (
        lambda: grant_access(request=asked, role="director", by=person("asker")),
        lambda: decline_access(request=asked, by=person("asker")),
    ):
        with pytest.raises(NotAMember):
            answer()


def test_letting_someone_in_uses_their_invitation_up(asked, member, commune, now):
    holder = member("holder").user
    invite(commune=commune, email=asked.user.email, role="director", by=holder, now=now)
    grant_access(request=asked, role="director", by=holder)
    assert not Invitation.objects.exists()


def test_a_member_does_not_ask(commune, member, now):
    with pytest.raises(AlreadyAMember):
        request_access(commune=commune, user=member("holder").user, now=now)


def test_where_nobody_is_there_is_nobody_to_ask(commune, person, now):
    with pytest.raises(NoSpaceYet):
        request_access(commune=commune, user=person("asker"), now=now)


def other_commune(commune, number, holder):
    made = Commune.objects.create(
        code=f"X{number}",
        name_fr=f"Autre {number}",
        name_ar="أخرى",
        province=commune.province,
        milieu="rural",
    )
    Membership.objects.create(commune=made, user=holder, role="director")
    return made


def test_a_person_may_ask_five_communes_a_day(commune, person):
    holder, asker = person("holder"), person("asker")
    communes = [other_commune(commune, number, holder) for number in range(6)]
    for one in communes[:5]:
        request_access(commune=one, user=asker, now=timezone.now())
    with pytest.raises(TooMany):
        request_access(commune=communes[5], user=asker, now=timezone.now())
    tomorrow = timezone.now() + timedelta(days=1)
    assert request_access(commune=communes[5], user=asker, now=tomorrow).pk


def test_a_commune_may_be_asked_ten_times_a_day(commune, member, person):
    member("holder")
    for number in range(10):
        request_access(commune=commune, user=person(f"asker{number}"), now=timezone.now())
    with pytest.raises(TooMany):
        request_access(commune=commune, user=person("late"), now=timezone.now())
