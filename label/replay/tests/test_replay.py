"""A campaign of eight dossiers, played from the first draft to the vote."""

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from label.dossiers.models import Deposit, Dossier, StepTaken
from label.dossiers.selectors import typed_answers
from label.letters.models import Letter
from label.replay.domain.campaign import Scale
from label.replay.replay import replay
from records.models import JournalEntry, OutboxMessage
from territory.models import Commune, Province, Region

SMALL = Scale(urban=4, rural=4, lots=(3, 2), not_eligible=2, reserve=1)


@pytest.fixture(scope="module")
def played(django_db_setup, django_db_blocker):
    """The campaign, played once for this module and taken back afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        _territory()
        yield replay(SMALL, "2022", tell=lambda _line: None)
        transaction.set_rollback(True)


def _territory():
    for n in range(1, 5):
        names = {"name_fr": f"Région {n}", "name_ar": f"جهة {n}"}
        region = Region.objects.create(code=f"{n:02}", **names)
        province = Province.objects.create(
            code=f"{n:02}.1", region=region, kind="province", **names
        )
        Commune.objects.bulk_create(
            Commune(code=f"{n:02}.1.{milieu}", province=province, milieu=milieu, **names)
            for milieu in ("urban", "rural")
        )


@pytest.mark.django_db
def test_every_figure_is_as_asked(played):
    assert played == {
        "received": 8,
        "urban": 4,
        "rural": 4,
        "readings": 13,
        "third readings": 1,
        "batches locked": 2,
        "retained": 5,
        "reserve": 1,
        "not_retained": 2,
        "regions retained": 4,
        "lot 1": 3,
        "lot 2": 2,
        "letters": 8,
        "mails refused": 1,
        "papers returned": 1,
        "vote asked": 0,
        "vote on_agenda": 0,
        "vote voted_for": 4,
        "vote voted_against": 1,
        "vote postponed": 0,
        "adhesions": 4,
    }


@pytest.mark.django_db
def test_all_of_it_lies_in_its_time(played):
    call = Dossier.objects.first().call
    sent = Deposit.objects.values_list("submitted_at", flat=True)
    assert call.opens_at < min(sent) and max(sent) < call.closes_at
    assert {taken.year for taken in StepTaken.objects.values_list("taken_at", flat=True)} == {2022}
    assert {one.year for one in Letter.objects.all()} == {2022}


@pytest.mark.django_db
def test_everyone_in_it_is_invented(played):
    addresses = OutboxMessage.objects.values_list("to", flat=True)
    assert {address.endswith(".campagne.example") for address in addresses} == {True}


@pytest.mark.django_db
def test_a_second_run_changes_nothing(played):
    def standing():
        rows = (JournalEntry, OutboxMessage, StepTaken, Letter)
        return [model.objects.count() for model in rows], [
            typed_answers(one) for one in Dossier.objects.order_by("pk")
        ]

    before = standing()
    assert replay(SMALL, "2022", tell=lambda _line: None) == played
    assert standing() == before


@pytest.mark.django_db
def test_a_portal_in_use_is_left_alone(settings):
    settings.DEMONSTRATION = False
    with pytest.raises(CommandError, match="in use"):
        call_command("replay_2022")
