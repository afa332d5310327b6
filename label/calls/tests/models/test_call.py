from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from label.calls.models import Call
from label.calls.services import publish_form
from label.calls.tests.making import CLOSES, NOW, OPENS, make_call, question, step

pytestmark = pytest.mark.django_db

MOROCCO = ZoneInfo("Africa/Casablanca")


def test_a_call_must_close_after_it_opens():
    with pytest.raises(ValidationError) as found:
        Call(slug="x", title_fr="x", title_ar="x", opens_at=CLOSES, closes_at=OPENS).full_clean()
    assert "closes_at" in found.value.message_dict
    with pytest.raises(IntegrityError), transaction.atomic():
        make_call(closes_at=OPENS)


@pytest.mark.parametrize(
    ("day", "hours"), [(datetime(2022, 1, 12, 9), 1), (datetime(2026, 12, 1, 16, 30), 0)]
)
def test_instants_given_in_morocco_are_kept_as_utc(day, hours):
    given = day.replace(tzinfo=MOROCCO)
    call = make_call(opens_at=given, closes_at=given + timedelta(days=1))
    call.refresh_from_db()
    assert call.opens_at == (day - timedelta(hours=hours)).replace(tzinfo=UTC)
    assert timezone.localtime(call.opens_at).replace(tzinfo=None) == day


def test_going_back_to_an_earlier_revision_keeps_the_published_form():
    call = make_call(step(question("yes_no", "site")))
    revision = call.save_revision()
    version = publish_form(call=call, by=None, now=NOW)
    assert revision.as_object().published_version == version


def test_block_definitions_stay_out_of_migrations():
    _name, _path, args, options = Call._meta.get_field("form").deconstruct()
    assert (args, "block_lookup" in options) == ([[]], False)
