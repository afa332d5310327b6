import re

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import AccessRequest, Invitation, Membership
from accounts.selectors import members_of
from accounts.services.invitations import invite
from accounts.services.members import offer_place
from territory.models import Commune

pytestmark = pytest.mark.django_db

ROLE = {"role": "director"}


@pytest.fixture
def holder(client, member):
    """Sign the first member in."""
    place = member("holder")
    client.force_login(place.user)
    return place


@pytest.fixture
def path(commune):
    def path(name, *args):
        return reverse(f"spaces:{name}", args=[commune.code, *args])

    return path


@pytest.fixture
def asked(commune, person):
    return AccessRequest.objects.create(
        user=person("asker"), commune=commune, asked_at=timezone.now()
    )


def words(answer):
    return re.sub(r"\s+", " ", answer.content.decode())


def test_the_page_stands_where_it_was_promised(path):
    assert path("show") == "/fr/compte/espace/08.999.01.1/"


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_member_sees_who_is_in_who_is_invited_and_who_asks(
    client, holder, member, commune, asked, path, language
):
    member("second", role="president")
    invite(
        commune=commune,
        email="invited@commune.example",
        role="focal_point",
        by=holder.user,
        now=timezone.now(),
    )
    page = words(client.get(path("show").replace("/fr/", f"/{language}/")))
    for name in ("holder", "second", "invited", "asker"):
        assert f"<bdi>{name}@commune.example</bdi>" in page
    role = {"fr": "Président du conseil", "ar": "رئيس مجلس الجماعة"}[language]
    assert role in page


@pytest.mark.parametrize("members", [1, 6])
def test_the_page_takes_few_queries(
    client, holder, member, path, members, django_assert_num_queries
):
    for number in range(members):
        member(f"m{number}")
    client.get(path("show"))
    with django_assert_num_queries(10):
        client.get(path("show"))


def every_address(path, place, invitation, request):
    return [
        ("get", path("show")),
        ("get", path("invite")),
        ("post", path("invite")),
        ("get", path("offer")),
        ("post", path("offer")),
        ("get", path("leave")),
        ("post", path("leave")),
        ("get", path("role", place.pk)),
        ("post", path("role", place.pk)),
        ("get", path("remove", place.pk)),
        ("post", path("remove", place.pk)),
        ("post", path("withdraw", invitation.pk)),
        ("get", path("answer", request.pk)),
        ("post", path("answer", request.pk)),
    ]


@pytest.fixture
def furnished(commune, member, asked, path):
    place = member("holder")
    member("second")
    invitation = invite(
        commune=commune, email="i@x.example", role="director", by=place.user, now=timezone.now()
    )
    return every_address(path, place, invitation, asked)


def test_for_others_nothing_of_a_space_exists(client, furnished, person):
    client.force_login(person("stranger"))
    data = {"email": "x@x.example", "role": "director", "decline": "1"}
    for method, address in furnished:
        assert getattr(client, method)(address, data).status_code == 404, address
    assert (Membership.objects.count(), Invitation.objects.count()) == (2, 1)


def test_who_is_not_signed_in_is_asked_to(client, furnished):
    for method, address in furnished:
        answer = getattr(client, method)(address)
        # What was posted is given back on the page to sign in on, to be sent again.
        status = 302 if method == "get" else 401
        where = f"/fr/compte/?next={address}" if method == "get" else None
        assert (answer.status_code, answer.headers.get("Location")) == (status, where), address


def test_the_rows_of_another_space_are_not_found_in_this_one(client, holder, path, person, commune):
    other = Commune.objects.create(
        code="08.999.01.2",
        name_fr="Autre",
        name_ar="أخرى",
        province=commune.province,
        milieu="rural",
    )
    place = Membership.objects.create(user=person("far"), commune=other, role="director")
    invitation = invite(
        commune=other, email="i@x.example", role="director", by=place.user, now=timezone.now()
    )
    asked = AccessRequest.objects.create(
        user=person("asker"), commune=other, asked_at=timezone.now()
    )
    for method, address in every_address(path, place, invitation, asked)[7:]:
        assert getattr(client, method)(address, ROLE).status_code == 404, address
    assert client.get(reverse("spaces:show", args=["08.999.01.2"])).status_code == 404
    assert client.get(reverse("spaces:show", args=["nowhere"])).status_code == 404


def test_a_colleague_is_invited(client, holder, path, letters):
    answer = client.post(path("invite"), {"email": " New@X.example ", **ROLE})
    assert answer.url == path("show")
    assert Invitation.objects.get().email == "new@x.example"
    assert letters() == [("new", "invitation")]


@pytest.mark.parametrize(
    "data", [{}, {"email": "x", **ROLE}, {"email": "a@x.example", "role": "x"}]
)
def test_a_faulty_invitation_is_shown_again(client, holder, path, data, letters):
    answer = client.post(path("invite"), data)
    assert (answer.status_code, letters()) == (422, [])
    assert 'class="error-summary"' in words(answer)


def test_inviting_a_member_says_so(client, holder, path):
    answer = client.post(path("invite"), {"email": holder.user.email, **ROLE})
    assert answer.status_code == 422
    assert "a déjà une place" in words(answer)


def test_the_day_s_last_invitation_is_said(client, holder, path, letters):
    for number in range(10):
        client.post(path("invite"), {"email": f"a{number}@x.example", **ROLE})
    answer = client.post(path("invite"), {"email": "b@x.example", **ROLE})
    assert answer.status_code == 429
    assert "Réessayez demain" in words(answer)
    assert len(letters()) == 10


def test_an_invitation_is_withdrawn_by_post(client, holder, commune, path):
    invitation = invite(
        commune=commune, email="i@x.example", role="director", by=holder.user, now=timezone.now()
    )
    assert client.get(path("withdraw", invitation.pk)).status_code == 405
    assert client.post(path("withdraw", invitation.pk)).url == path("show")
    assert not Invitation.objects.exists()


def test_a_role_is_changed(client, holder, path):
    assert "checked" in words(client.get(path("role", holder.pk)))
    assert client.post(path("role", holder.pk), {"role": "president"}).url == path("show")
    holder.refresh_from_db()
    assert holder.role == "president"


def test_a_member_is_removed(client, holder, member, path, commune):
    place = member("second")
    assert "second@commune.example" in words(client.get(path("remove", place.pk)))
    assert client.post(path("remove", place.pk)).url == path("show")
    assert [p.user for p in members_of(commune)] == [holder.user]


def test_removing_oneself_leads_to_leaving(client, holder, path):
    assert client.get(path("remove", holder.pk)).url == path("leave")


def test_the_last_member_is_told_what_to_do_instead_of_leaving(client, holder, path):
    page = words(client.get(path("leave")))
    assert path("offer") in page
    assert f'action="{path("leave")}"' not in page
    assert client.post(path("leave")).status_code == 409
    assert Membership.objects.count() == 1


def test_a_member_leaves(client, holder, member, path):
    member("second")
    assert client.post(path("leave")).url == "/fr/dossiers/"
    assert client.get(path("show")).status_code == 404


def test_a_place_is_offered(client, holder, path, letters):
    assert client.post(path("offer"), {"email": "next@x.example"}).url == path("show")
    assert letters() == [("next", "invitation")]
    assert "reprend une place" in words(client.get(path("show")))


def test_a_request_is_accepted_with_a_role(client, holder, asked, path):
    assert client.post(path("answer", asked.pk), {}).status_code == 422
    assert client.post(path("answer", asked.pk), {"role": "president"}).url == path("show")
    assert Membership.objects.get(user=asked.user).role == "president"
    assert client.get(path("answer", asked.pk)).status_code == 404


def test_a_request_is_declined_without_a_role(client, holder, asked, path, letters):
    assert client.post(path("answer", asked.pk), {"decline": "1"}).url == path("show")
    assert letters() == [("asker", "access_declined")]


def test_an_offer_that_is_accepted_ends_the_giver_s_access(
    client, holder, commune, person, tokens, path
):
    offer = offer_place(
        commune=commune, email="next@commune.example", by=holder.user, now=timezone.now()
    )
    link = reverse("spaces:accept", args=[offer.public_id, tokens["next"]])
    client.force_login(person("next"))
    assert client.post(link).url == path("show")
    client.force_login(holder.user)
    assert client.get(path("show")).status_code == 404
