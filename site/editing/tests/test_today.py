"""The admin's home page says what waits, in the language of the person."""

from typing import Any

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from portal.roles import COMMUNICATION, INSTRUCTION, WRITING

pytestmark = pytest.mark.django_db


def home_of(client: Any, person: Any, language: str = "fr") -> str:
    UserProfile.objects.update_or_create(user=person, defaults={"preferred_language": language})
    client.force_login(person)
    return client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize(
    ("language", "words"), [("fr", "Ce qui vous attend"), ("ar", "ما ينتظركم")]
)
def test_editors_are_told_what_waits(
    client: Any, person: Any, planted: Any, language: str, words: str
) -> None:
    page = planted("guide", [("text", '<p><a href="https://e.org/x">ici</a></p>')]).fr
    author = person(WRITING)
    page.save_revision(user=author)
    page.get_workflow().start(page, author)
    html = home_of(client, person(COMMUNICATION), language)
    assert words in html
    for address, count in (("workflow_tasks", 1), ("reports/content/", 3), ("reports/links", 0)):
        assert (f"{address}" in html.split("today__cards")[1].split("</section>")[0]) is bool(count)


def test_officers_see_calls_and_trainings_and_no_pages(client: Any, person: Any) -> None:
    html = home_of(client, person(INSTRUCTION))
    assert "Appels à échéance" in html
    assert "Ce qui vous attend" not in html


def test_the_sign_in_page_speaks_arabic(client: Any, home: Any) -> None:
    html = client.get("/admin/login/", headers={"accept-language": "ar"}).content.decode()
    assert "الدخول إلى الإدارة" in html
    assert "كلمة المرور" in html
    assert "Password" not in html
