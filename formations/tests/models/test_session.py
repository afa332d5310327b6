from datetime import date, time

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from formations.models import Session
from formations.tests.conftest import make_session

DAY = date(2026, 6, 8)


def test_a_code_is_made_from_date_and_city(programme):
    assert make_session(programme, DAY, city_fr="Béni Mellal").code == "2026-06-08-beni-mellal"


def test_sister_sessions_never_share_a_code(programme):
    codes = [make_session(programme, DAY, city_fr="Fès").code for _ in range(3)]
    assert codes == ["2026-06-08-fes", "2026-06-08-fes-2", "2026-06-08-fes-3"]


def test_a_code_is_kept_when_the_date_moves(programme):
    session = make_session(programme, DAY)
    session.starts_on = session.ends_on = date(2026, 7, 1)
    session.save()
    assert session.code == "2026-06-08"


def test_a_chosen_code_is_refused_twice(programme):
    make_session(programme, DAY, code="rabat")
    with transaction.atomic(), pytest.raises(IntegrityError):
        make_session(programme, DAY, code="rabat")


def test_an_empty_last_day_is_the_first(programme):
    session = Session(programme=programme, starts_on=DAY)
    session.full_clean()
    assert session.ends_on == DAY


@pytest.mark.parametrize(
    "facts",
    [
        {"ends_on": date(2026, 6, 7)},
        {"ends_at": time(9)},
        {"starts_at": time(10), "ends_at": time(9)},
        {"audiences": ["martians"]},
        {"seats": 0},
    ],
)
def test_what_cannot_be_is_refused(programme, facts):
    with pytest.raises(ValidationError):
        Session(programme=programme, starts_on=DAY, **facts).full_clean()


def test_a_session_is_for_its_own_audience_or_the_programmes(programme):
    assert make_session(programme, DAY).audience_labels == ["Cadres communaux"]
    assert make_session(programme, DAY, audiences=["elected"]).audience_labels == ["Élus"]


def test_audiences_are_read_back_as_written(programme):
    session = make_session(programme, DAY, audiences=["elected", "staff"])
    assert Session.objects.get(pk=session.pk).audiences == ["elected", "staff"]
