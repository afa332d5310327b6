import pytest
from django.test import Client


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "direction"), [("fr", "ltr"), ("ar", "rtl")])
def test_staff_see_every_component_in_both_directions(
    admin_client: Client, language: str, direction: str
) -> None:
    response = admin_client.get("/admin/components/", {"language": language})
    page = response.content.decode()
    assert f'<html lang="{language}" dir="{direction}">' in page
    assert page.count('class="error-summary"') == 1


@pytest.mark.django_db
def test_others_do_not(client: Client) -> None:
    assert client.get("/admin/components/").status_code == 302
