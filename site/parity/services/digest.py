"""Tell the communication team by mail what lacks, each as often as they chose."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from accounts.selectors import language_of_colleague
from parity.domain.digest import is_due
from parity.domain.standing import age_in_days
from parity.labels import kind_labels
from parity.models import DigestChoice
from parity.selectors import Wish, listed, tallies
from records.services import outbox

OLDEST = 10


def readers() -> Any:
    """Return the staff who work on both languages and have an address; officers in full do not."""
    granted = Q(groups__permissions__codename="view_standing")
    own = Q(user_permissions__codename="view_standing")
    staff = get_user_model()._default_manager.filter(is_active=True, is_staff=True)
    return staff.filter(granted | own).exclude(email="").distinct()


def send_digests(*, now: datetime) -> int:
    """Queue a mail for each person who is due, where something lacks; return how many."""
    standing = tallies()
    if not any(tally.lacking for tally in standing):
        return 0
    return sum(_tell(person.pk, now) for person in readers().order_by("pk"))


@transaction.atomic
def _tell(pk: int, now: datetime) -> bool:
    person = get_user_model()._default_manager.get(pk=pk)
    choice, _new = DigestChoice.objects.get_or_create(user=person)
    # The row lock makes two workers wait for each other: the second finds it told.
    choice = DigestChoice.objects.select_for_update().get(pk=choice.pk)
    if not is_due(choice.frequency, choice.told_at, now):
        return False
    choice.told_at = now
    choice.save(update_fields=["told_at"])
    outbox.queue_mail(
        to=person.email,
        template="parity/mail/digest",
        context=_context(now),
        languages=(language_of_colleague(person),),
    )
    return True


def _context(now: datetime) -> dict[str, Any]:
    kinds = kind_labels()
    return {
        "tallies": [
            (kinds[one.kind], one) for one in tallies() if one.lacking and one.kind in kinds
        ],
        "oldest": [
            {"row": row, "kind": kinds.get(row.kind, ""), "age": age_in_days(row.since, now)}
            for row in listed(Wish(), now)[:OLDEST]
        ],
        "address": settings.WAGTAILADMIN_BASE_URL + reverse("parity:cockpit"),
    }
