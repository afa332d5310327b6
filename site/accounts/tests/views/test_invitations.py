import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import Membership
from accounts.services.invitations import invite, withdraw_invitation

pytestmark = pytest.mark.django_db


@pytest.fixture
def invitation(commune, member):
    return invite(
        commune=commune,
        email="colleague@commune.example",
        role="focal_point",
        by=member("holder").user,
        now=timezone.now(),
    )


@pytest.fixture
def link(tokens, invitation):
    return reverse("spaces:accept", args=[invitation.public_id, tokens["colleague"]])


def test_the_letter_asks_to_sign_in_and_comes_back(client, link, last_code):
    answer = client.get(link)
    assert answer.url == f"/fr/compte/?next={link}"
    client.post("/fr/compte/", {"email": "colleague@commune.example", "next": link})
    entered = client.post(
        "/fr/compte/code/", {"code": last_code(), "action": "verify", "next": link}
    )
    assert entered.url == link
    page = client.get(link).content.decode()
    assert "Exemple" in page
    assert "Point focal" in page
    assert Membership.objects.count() == 1
    assert client.post(link).url == "/fr/compte/espace/08.999.01.1/"
    assert Membership.objects.filter(user__email="colleague@commune.example").exists()


def test_whatever_is_the_matter_the_answer_is_one(client, link, invitation, person, tokens):
    wrong = reverse("spaces:accept", args=[invitation.public_id, "x" * 43])
    unknown = reverse("spaces:accept", args=[uuid.uuid4(), tokens["colleague"]])
    client.force_login(person("other"))
    answers = [client.get(address) for address in (link, wrong, unknown)]
    answers += [client.post(address) for address in (link, wrong, unknown)]
    withdraw_invitation(invitation=invitation, by=invitation.invited_by)
    answers.append(client.get(link))
    assert [answer.status_code for answer in answers] == [404] * 7
    pages = {page_without_token(answer) for answer in answers}
    assert len(pages) == 1
    assert "Exemple" not in pages.pop()


def page_without_token(answer):
    """Return the text of the page: its addresses and form tokens are each request's own."""
    import re

    page = answer.content.decode()
    return re.sub(r"<[^>]+>", "", page[page.index("<main") : page.index("</main")])


def test_the_page_is_kept_by_no_cache(client, link, person):
    client.force_login(person("colleague"))
    assert "no-store" in client.get(link).headers["Cache-Control"]
