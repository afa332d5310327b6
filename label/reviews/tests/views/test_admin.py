from decimal import Decimal

import pytest
from django.urls import reverse

from label.dossiers.models import Dossier
from label.reviews.models import Conflict, Grid, Reading
from label.reviews.services.review import assign_readers, give_reading

SCORES = {"a": 4, "b": 2}


@pytest.fixture
def assigned(grid, call, dossier, readers, officer, now):
    assign_readers(call=call, readers=readers, by=officer, now=now)
    return list(Reading.objects.order_by("position").select_related("reader"))


def test_a_reader_gives_a_reading_and_finds_it_kept(client, assigned):
    client.force_login(assigned[0].reader)
    address = reverse("reviews:reading", args=[assigned[0].pk])
    assert "Critère a" in client.get(address).content.decode()
    client.post(address, SCORES | {"comment": "Solide"})
    page = client.get(reverse("reviews:index")).content.decode()
    assert Reading.objects.get(pk=assigned[0].pk).comment == "Solide"
    assert "87,50" in page


def test_a_missing_mark_is_told_and_the_comment_stays(client, assigned):
    client.force_login(assigned[0].reader)
    address = reverse("reviews:reading", args=[assigned[0].pk])
    answer = client.post(address, {"a": 4, "comment": "Solide"})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["b"])
    assert "Solide" in answer.content.decode()


def test_anothers_reading_does_not_exist(client, assigned):
    client.force_login(assigned[1].reader)
    assert client.get(reverse("reviews:reading", args=[assigned[0].pk])).status_code == 404


def test_readings_stay_in_the_overview_once_the_committee_has_decided(
    client, call, dossier, assigned, officer, now
):
    for one in assigned:
        give_reading(reading=one, scores=SCORES, comment="", by=one.reader, now=now)
    Dossier.objects.filter(pk=dossier.pk).update(state="notified", outcome="retained")
    client.force_login(officer)
    context = client.get(reverse("reviews:overview", args=[call.slug])).context
    assert (context["given"], context["wanted"]) == (2, 2)
    assert [(one, outcome.median) for one, _all, outcome in context["rows"]] == [
        (dossier, Decimal("87.50"))
    ]


def test_a_reader_does_not_see_the_overview_nor_others_marks_on_the_dossier(
    client, call, dossier, assigned, now
):
    give_reading(
        reading=assigned[0], scores=SCORES, comment="Secret", by=assigned[0].reader, now=now
    )
    client.force_login(assigned[1].reader)
    assert client.get(reverse("reviews:overview", args=[call.slug])).status_code == 404
    page = client.get(reverse("dossier_admin:inspect", args=[dossier.pk])).content.decode()
    assert "Secret" not in page
    assert assigned[0].reader.email not in page


def test_an_officer_assigns_and_concludes_from_the_overview(
    client, call, grid, dossier, readers, officer, now
):
    client.force_login(officer)
    address = reverse("reviews:overview", args=[call.slug])
    client.post(address, {"do": "assign", "readers": [one.pk for one in readers]})
    for one in Reading.objects.select_related("reader"):
        give_reading(reading=one, scores=SCORES, comment="", by=one.reader, now=now)
    assert client.get(address).context["given"] == 2
    client.post(address, {"do": "conclude"})
    dossier.refresh_from_db()
    assert dossier.state == "reviewed"


def test_a_conflict_is_with_one_place(client, assigned, dossier):
    client.force_login(assigned[0].reader)
    address = reverse("reviews:conflicts")
    assert client.post(address, {}).status_code == 422
    client.post(address, {"province": dossier.commune.province.pk})
    assert Conflict.objects.get().province == dossier.commune.province


def test_a_grid_that_was_read_by_does_not_change(client, assigned, officer, now):
    give_reading(reading=assigned[0], scores=SCORES, comment="", by=assigned[0].reader, now=now)
    client.force_login(officer)
    grid = Grid.objects.get()
    rows = {
        "call": grid.call_id,
        "allowed_gap": "5",
        "criteria-TOTAL_FORMS": "0",
        "criteria-INITIAL_FORMS": "0",
        "criteria-MIN_NUM_FORMS": "1",
        "criteria-MAX_NUM_FORMS": "1000",
    }
    client.post(reverse("review_grids:edit", args=[grid.pk]), rows)
    assert Grid.objects.get().allowed_gap == 20


def test_for_others_there_is_no_review(client, member):
    member.is_staff = True
    member.save()
    client.force_login(member)
    assert client.get(reverse("reviews:index")).status_code in (302, 404)
