"""Send what is queued, once, from the worker."""

import smtplib
from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from records.domain.delivery import LEASE, is_hopeless, next_attempt
from records.models import OutboxMessage

from .outbox import erase_words

BATCH = 20
AWAITED = F("secret_until").asc(nulls_last=True)
QUEUED, SENDING = OutboxMessage.State.QUEUED, OutboxMessage.State.SENDING


def deliver() -> int:
    """Send all that is due, and return how many left. Several workers may do so at once."""
    sent = 0
    while claimed := claim(timezone.now()):
        outcome = _send_batch(claimed)
        sent += outcome
        if outcome == 0:
            break
    return sent


def claim(now: datetime) -> list[OutboxMessage]:
    """Take the next due mails for this worker alone, also those of a worker that has died.

    Those whose reader waits at a form come first: their code is of use for minutes only.
    """
    if not _due(now).exists():
        return []
    with transaction.atomic():
        # SQLite's transactions are IMMEDIATE: one claim at a time. PostgreSQL skips others' rows.
        due = _due(now).select_for_update(skip_locked=True)
        messages = list(due.order_by(AWAITED, "next_attempt_at", "id")[:BATCH])
        for message in messages:
            message.state = SENDING
            message.next_attempt_at = now + LEASE
        OutboxMessage.objects.bulk_update(messages, ["state", "next_attempt_at"])
    return messages


def _due(now: datetime) -> QuerySet[OutboxMessage]:
    return OutboxMessage.objects.filter(state__in=(QUEUED, SENDING), next_attempt_at__lte=now)


def _send_batch(messages: list[OutboxMessage]) -> int:
    backend: BaseEmailBackend = get_connection()
    try:
        backend.open()
    except OSError as error:
        for message in messages:
            _put_off(message, error, code=None)
        return 0
    sent = 0
    try:
        while messages:
            message = messages.pop(0)
            sent += _still_ours(message) and _send(message, backend)
    finally:
        backend.close()
        _give_back(messages)
    return sent


def _give_back(messages: Iterable[OutboxMessage]) -> None:
    """Let go at once of what an error kept from being tried: a claim lasts minutes."""
    for message in messages:
        claimed = OutboxMessage.objects.filter(
            pk=message.pk, state=SENDING, next_attempt_at=message.next_attempt_at
        )
        claimed.update(state=QUEUED, next_attempt_at=timezone.now())


def _still_ours(message: OutboxMessage) -> bool:
    """Renew the claim just before sending: a slow server may have outlasted it."""
    until = timezone.now() + LEASE
    claimed = OutboxMessage.objects.filter(
        pk=message.pk, state=SENDING, next_attempt_at=message.next_attempt_at
    )
    message.next_attempt_at = until
    return claimed.update(next_attempt_at=until) == 1


def _send(message: OutboxMessage, backend: BaseEmailBackend) -> bool:
    try:
        _compose(message, backend).send()
    except (OSError, ValueError) as error:  # smtplib's errors are of the first kind
        _put_off(message, error, code=_smtp_code(error))
        backend.close()
        return False
    message.state, message.sent_at = OutboxMessage.State.SENT, timezone.now()
    message.attempts, message.last_error = message.attempts + 1, ""
    message.save(update_fields=["state", "sent_at", "attempts", "last_error"])
    if message.secret_until and not settings.DEMONSTRATION:
        erase_words(message)
    return True


def _compose(message: OutboxMessage, backend: BaseEmailBackend) -> EmailMultiAlternatives:
    mail = EmailMultiAlternatives(
        message.subject,
        message.text,
        to=[message.to],
        connection=backend,
        headers={
            "Message-ID": message.message_id,
            "Auto-Submitted": "auto-generated",
            "Content-Language": message.languages.replace(",", ", "),
        },
    )
    mail.attach_alternative(message.html, "text/html")
    for file in message.attachments.all():
        with file.open() as content:
            mail.attach(file.name, content.read(), file.media_type)
    return mail


def _put_off(message: OutboxMessage, error: Exception, *, code: int | None) -> None:
    message.attempts += 1
    message.last_error = f"{type(error).__name__}: {error}"[:1000]
    message.next_attempt_at = next_attempt(message.attempts, timezone.now())
    hopeless = is_hopeless(message.attempts, code)
    message.state = OutboxMessage.State.REFUSED if hopeless else QUEUED
    message.save(update_fields=["attempts", "last_error", "next_attempt_at", "state"])


def _smtp_code(error: Exception) -> int | None:
    """Return the server's answer, 554 for a mail that cannot be written, None for none."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return min(code for code, _ in error.recipients.values())
    if isinstance(error, smtplib.SMTPResponseException):
        return error.smtp_code
    return 554 if isinstance(error, ValueError) else None
