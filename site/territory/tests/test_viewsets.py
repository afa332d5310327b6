import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from wagtail.users.models import UserProfile

from accounts.models import User
from territory.models import Commune


@pytest.fixture
def officer(db) -> User:
    """Someone who may correct communes, and nothing else."""
    user = User.objects.create_user("officer@lcc.example", "x")
    user.user_permissions.set(
        Permission.objects.filter(codename__in=["access_admin", "change_commune"])
    )
    return user


@pytest.mark.parametrize("text", ["tanger", "طنجه", "الدار البيضاء", 'tanger"'])
def test_communes_are_found_in_both_languages(client, officer, territory, text):
    client.force_login(officer)
    answer = client.get(reverse("communes:index"), {"q": text})
    first = answer.context["object_list"][0].name_fr
    assert first == ("Casablanca" if "البيضاء" in text else "Tanger")


@pytest.mark.parametrize("query", ["", "?ordering=-population_2024&q=sidi", "?milieu=urban"])
def test_the_list_takes_few_queries(
    client, officer, territory, query, django_assert_max_num_queries
):
    client.force_login(officer)
    with django_assert_max_num_queries(20):
        assert client.get(reverse("communes:index") + query).status_code == 200


def test_a_correction_is_kept_and_marked(client, officer, tanger):
    client.force_login(officer)
    address = reverse("communes:edit", args=[tanger.pk])
    assert "Haut-Commissariat" in client.get(address).content.decode()
    answer = client.post(address, {"milieu": "rural", "name_fr": "Autre"})
    assert answer.status_code == 302
    tanger.refresh_from_db()
    assert (tanger.name_fr, tanger.milieu, tanger.milieu_corrected) == ("Tanger", "rural", True)


def test_saving_without_a_change_is_no_correction(client, officer, tanger):
    client.force_login(officer)
    client.post(reverse("communes:edit", args=[tanger.pk]), {"milieu": "urban"})
    assert Commune.objects.filter(milieu_corrected=True).count() == 0


@pytest.mark.parametrize("page", ["add", "delete"])
def test_not_even_an_administrator_adds_or_deletes(client, tanger, page):
    client.force_login(User.objects.create_superuser("admin@lcc.example", "x"))
    args = [tanger.pk] if page == "delete" else []
    assert client.get(reverse(f"communes:{page}", args=args)).status_code == 302
    assert client.post(reverse(f"communes:{page}", args=args)).status_code == 302
    assert Commune.objects.count() == 1503


def test_the_menu_speaks_the_officer_s_language(client, officer, territory):
    UserProfile.objects.create(user=officer, preferred_language="ar")
    client.force_login(officer)
    page = client.get(reverse("communes:index"), {"q": "tanger"}).content.decode()
    assert "العمالة أو الإقليم" in page
    assert "1.275.428" in page
    assert "الجماعات" in page
