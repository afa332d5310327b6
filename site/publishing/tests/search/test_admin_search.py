import pytest
from django.urls import reverse

from accounts.models import User

BOXES = [
    "wagtailadmin_pages:search",
    "wagtailadmin_explore_root",
    "wagtailimages:index",
    "wagtaildocs:index",
    "wagtailusers_users:index",
    "wagtailredirects:index",
    "wagtailadmin_choose_page_search",
]


@pytest.mark.django_db
@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("query", ['"', "l'\"", '"commune', "a:b*", "'"])
def test_a_stray_quote_never_breaks_an_admin_search(client, box, query):
    client.force_login(User.objects.create_superuser(email="admin@lcc.example", password="x"))
    assert client.get(reverse(box), {"q": query}).status_code == 200
