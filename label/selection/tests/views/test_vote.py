from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from label.selection.domain.council import CouncilSession
from label.selection.models import CouncilVote
from label.selection.services.votes import ask_votes


@pytest.fixture
def address(dossier, officer, now, speaking):
    ask_votes(dossiers=[dossier], session=CouncilSession(2027, 5), by=officer, now=now)
    return reverse("adhesion:vote", args=[dossier.public_id])


def test_a_member_says_that_it_is_on_the_agenda(client, speaking, address):
    client.force_login(speaking)
    assert client.get(address).status_code == 200
    client.post(address, {"state": "on_agenda", "session": "2027-05"})
    assert CouncilVote.objects.get().state == "on_agenda"


def test_a_vote_without_its_day_is_told_beside_the_field(client, speaking, address):
    client.force_login(speaking)
    answer = client.post(address, {"state": "voted_for", "session": "2027-05"})
    assert answer.status_code == 422
    assert "Indiquez la date du vote." in answer.content.decode()


def test_a_vote_in_the_future_is_refused(client, speaking, address):
    client.force_login(speaking)
    day = timezone.localdate() + timedelta(days=1)
    given = {"state": "voted_for", "session": "2027-05", "voted_on": day.isoformat()}
    assert client.post(address, given).status_code == 422


def test_the_dossier_leads_to_it(client, speaking, address, dossier):
    client.force_login(speaking)
    page = client.get(reverse("dossiers:overview", args=[dossier.public_id]))
    assert address in page.content.decode()


def test_for_others_and_for_who_was_not_asked_it_does_not_exist(
    client, address, make_dossier, speaker
):
    other = make_dossier(2, "notified", outcome="retained")
    stranger = speaker(other)
    client.force_login(stranger)
    assert client.get(address).status_code == 404
    own = reverse("adhesion:vote", args=[other.public_id])
    assert client.get(own).status_code == 404
