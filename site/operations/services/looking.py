"""What the portal looks at by itself, and the acts of whoever looks after it."""

import logging
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from operations.domain import clocks
from operations.models import JournalCheck
from operations.selectors import clock_skew, refused_mails
from records.models import OutboxMessage
from records.selectors import journal_findings, journal_head
from records.services import journal, outbox

logger = logging.getLogger(__name__)
CHECKS_KEPT = 400


def check_journal() -> JournalCheck:
    """Read the whole journal, note down what it says, and keep the notes of the last year."""
    head = journal_head()
    faults = sum(1 for _ in journal_findings())
    if faults:
        logger.error("The journal has %s faults: manage.py verify_journal.", faults)
    check = JournalCheck.objects.create(
        at=timezone.now(), sequence=head.sequence, digest=head.digest, faults=faults
    )
    old = JournalCheck.objects.values_list("pk", flat=True)[CHECKS_KEPT:]
    JournalCheck.objects.filter(pk__in=list(old)).delete()
    return check


def check_clock() -> float:
    """Return the skew of the database's clock in seconds, and raise the alarm where it matters."""
    apart = clock_skew()
    if clocks.is_alarming(timedelta(seconds=apart)):
        logger.error("The database's clock is %+.1f s from this host's.", apart)
    return apart


@transaction.atomic
def send_refused_again(*, by: Any) -> int:
    """Queue every refused mail again and return how many."""
    refused: list[OutboxMessage] = list(refused_mails().select_for_update(of=("self",)))
    for message in refused:
        outbox.send_again(message=message)
    if refused:
        journal.record(actor=by, verb="mail.sent_again", data={"mails": len(refused)})
    return len(refused)
