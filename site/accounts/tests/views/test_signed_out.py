"""What a form of the space was sent with is given back where the session had ended."""

import pytest
from django.urls import reverse

from accounts.models import Invitation, Membership

pytestmark = pytest.mark.django_db

TYPED = {"email": "collegue@commune.example", "role": "director"}


@pytest.fixture
def holder(member):
    return member("holder")


def test_an_invitation_sent_after_the_session_ended_comes_back_and_is_then_taken(
    client, holder, commune
):
    address = reverse("spaces:invite", args=[commune.code])
    answer = client.post(address, TYPED)
    page = answer.content.decode()
    assert answer.status_code == 401
    assert f'action="{address}"' in page
    assert f'<textarea name="email" hidden>\n{TYPED["email"]}</textarea>' in page
    assert f'<textarea name="role" hidden>\n{TYPED["role"]}</textarea>' in page
    assert "no-store" in answer["Cache-Control"]
    assert Invitation.objects.count() == 0
    client.force_login(holder.user)
    assert client.post(address, TYPED).status_code == 302
    assert Invitation.objects.get().email == TYPED["email"]


@pytest.mark.parametrize("name", ["ask", "show", "leave", "make_token"])
def test_every_form_of_the_space_comes_back_and_does_nothing(client, holder, commune, name):
    answer = client.post(reverse(f"spaces:{name}", args=[commune.code]), {"name": "</textarea><b>"})
    assert answer.status_code == 401
    assert "&lt;/textarea&gt;&lt;b&gt;</textarea>" in answer.content.decode()
    assert Membership.objects.get() == holder


def test_where_the_person_came_from_is_kept(client, db):
    address = f"{reverse('spaces:open')}?next=/fr/formations/"
    page = client.post(address, {"role": "president"}).content.decode()
    assert f'action="{address}"' in page


def test_a_page_asked_for_leads_to_signing_in(client, commune):
    address = reverse("spaces:invite", args=[commune.code])
    for answer in (client.get(address), client.post(address, headers={"HX-Request": "true"})):
        assert (answer.status_code, answer.url) == (302, f"/fr/compte/?next={address}")
