import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from accounts.models import Invitation, Membership, Recovery, User
from accounts.services.invitations import invite
from accounts.services.requests import request_access
from accounts.services.spaces import claim_space
from territory.domain.names import search_key
from territory.models import Commune

pytestmark = pytest.mark.django_db

ANSWERS = {
    "email": "new@commune.example",
    "role": "president",
    "reason": "elections",
    "note": "Courrier du conseil.",
}


@pytest.fixture
def officer(client, person):
    officer = person("officer", is_staff=True)
    officer.user_permissions.set(
        Permission.objects.filter(codename__in=["access_admin", "recover_space"])
    )
    client.force_login(officer)
    return officer


@pytest.fixture
def found(commune):
    """Make the commune findable by its folded name."""
    commune.search_key = search_key(commune.name_fr, commune.name_ar)
    commune.save()
    return commune


@pytest.fixture
def listing():
    return reverse("space_admin:index")


@pytest.fixture
def read(commune):
    return reverse("space_admin:inspect", args=[commune.pk])


@pytest.fixture
def recover(commune):
    return reverse("space_admin:recover", args=[commune.pk])


@pytest.mark.parametrize("typed", ["exemple", "EXÉMPLE", "مثال"])
def test_a_commune_is_found_under_its_spellings(client, officer, found, listing, typed):
    answer = client.get(listing, {"q": typed})
    assert [space.pk for space in answer.context["object_list"]] == [found.pk]


def test_what_is_not_sought_is_not_listed(client, officer, found, listing):
    assert list(client.get(listing, {"q": "ailleurs"}).context["object_list"]) == []


def test_spaces_with_members_come_first_with_their_numbers(
    client, officer, commune, person, listing
):
    busy = Commune.objects.create(
        code="99.999.01.9",
        name_fr="Autre",
        name_ar="أخرى",
        province=commune.province,
        milieu="rural",
    )
    for name in ("one", "two"):
        Membership.objects.create(user=person(name), commune=busy, role="director")
    request_access(commune=busy, user=person("asker"), now=timezone.now())
    rows = client.get(listing).context["object_list"]
    assert [(s.name_fr, s.member_count, s.invitation_count, s.request_count) for s in rows] == [
        ("Autre", 2, 0, 1),
        ("Exemple", 0, 0, 0),
    ]
    for standing, expected in (("open", ["Autre"]), ("asked", ["Autre"]), ("waiting", [])):
        shown = client.get(listing, {"standing": standing}).context["object_list"]
        assert [space.name_fr for space in shown] == expected


@pytest.mark.parametrize("spaces", [1, 12])
def test_the_list_takes_few_queries(
    client, officer, commune, person, listing, spaces, django_assert_max_num_queries
):
    for number in range(spaces):
        made = Commune.objects.create(
            code=f"99.99{number}",
            name_fr="Autre",
            name_ar="أخرى",
            province=commune.province,
            milieu="rural",
        )
        Membership.objects.create(user=person("one"), commune=made, role="director")
    client.get(listing)
    with django_assert_max_num_queries(20):
        client.get(listing)


def test_an_officer_reads_members_invitations_requests_and_history(
    client, officer, commune, person, read
):
    claim_space(user=person("holder"), commune=commune, role="director")
    invite(
        commune=commune,
        email="invited@commune.example",
        role="focal_point",
        by=person("holder"),
        now=timezone.now(),
    )
    request_access(commune=commune, user=person("asker"), now=timezone.now())
    page = client.get(read).content.decode()
    for name in ("holder", "invited", "asker"):
        assert f"<bdi>{name}@commune.example</bdi>" in page
    for words in ("Espace ouvert – Directeur des services", "Collègue invité", "Accès demandé"):
        assert words in page


def test_the_history_outlives_a_person_without_their_name(client, officer, commune, person, read):
    claim_space(user=person("holder"), commune=commune, role="director")
    User.objects.filter(email="holder@commune.example").delete()
    page = client.get(read).content.decode()
    assert "Espace ouvert" in page
    assert "holder@" not in page


def test_the_menu_and_the_page_speak_arabic(client, officer, read, listing):
    UserProfile.objects.create(user=officer, preferred_language="ar")
    assert "فضاءات الجماعات" in client.get(listing).content.decode()
    assert "استرجاع الفضاء" in client.get(read).content.decode()


def test_an_officer_recovers_a_space(client, officer, commune, member, recover, read, letters):
    member("holder")
    assert "holder@commune.example" in client.get(recover).content.decode()
    assert client.post(recover, ANSWERS).url == read
    assert not Membership.objects.exists()
    assert Invitation.objects.get().email == "new@commune.example"
    assert letters() == [("new", "invitation"), ("holder", "recovered")]
    page = client.get(read).content.decode()
    assert "Courrier du conseil." in page
    assert "Nouveau conseil après les élections" in page


@pytest.mark.parametrize("missing", ANSWERS)
def test_a_recovery_without_its_reason_or_holder_is_refused(
    client, officer, member, recover, missing
):
    member("holder")
    answer = client.post(recover, {**ANSWERS, missing: " "})
    assert answer.status_code == 422
    assert (Membership.objects.count(), Recovery.objects.count()) == (1, 0)


def test_for_the_rest_of_the_staff_spaces_do_not_exist(
    client, person, member, listing, read, recover
):
    member("holder")
    editor = person("editor", is_staff=True)
    editor.user_permissions.set(Permission.objects.filter(codename="access_admin"))
    client.force_login(editor)
    for address in (listing, reverse("space_admin:index_results"), read, recover):
        assert client.get(address, follow=True).status_code == 404
    assert client.post(recover, ANSWERS, follow=True).status_code == 404
    assert Membership.objects.count() == 1
    home = client.get(reverse("wagtailadmin_home")).content.decode()
    assert listing not in home
