from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from label.labels import MilestoneKind
from label.models import Milestone


def milestone(**values: object) -> Milestone:
    given = {"starts_on": date(2022, 6, 1), "kind": MilestoneKind.CALL}
    return Milestone(**(given | {"title_fr": "Appel", "title_ar": "طلب"} | values))


@pytest.mark.django_db
def test_the_database_refuses_an_end_before_the_start() -> None:
    with pytest.raises(IntegrityError):
        milestone(ends_on=date(2022, 5, 31)).save()


@pytest.mark.django_db
def test_a_last_day_needs_dates_known_to_the_day() -> None:
    with pytest.raises(ValidationError) as refusal:
        milestone(ends_on=date(2022, 6, 30), precision="month").full_clean()
    assert list(refusal.value.message_dict) == ["ends_on"]
