"""Queue a mail in the act's own transaction; send it, once, from the worker."""

import smtplib
import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime
from email.utils import parseaddr
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from records import letters
from records.domain.delivery import LEASE, is_hopeless, next_attempt
from records.models import OutboxMessage, PrivateFile

BATCH = 20
QUEUED, SENDING = OutboxMessage.State.QUEUED, OutboxMessage.State.SENDING


@transaction.atomic(savepoint=False)
def queue_mail(
    *,
    to: str,
    template: str,
    context: dict[str, Any],
    languages: Sequence[str] = ("fr", "ar"),
    attachments: Iterable[PrivateFile] = (),
    secret_until: datetime | None = None,
) -> OutboxMessage:
    """Write a mail that the worker sends once the transaction has been committed.

    `secret_until` says until when it holds a code or a link for its reader alone: its words are
    erased from the row once it is sent, or, in the demonstration's mailbox, at that instant.

    `template` reads `dossiers/mail/receipt`; `languages` come in the reader's order. See `letters`.
    """
    letter = letters.write(template, context, tuple(languages))
    now = timezone.now()
    message = OutboxMessage.objects.create(
        message_id=f"<{uuid.uuid4()}@{_domain()}>",
        to=to,
        template=template,
        languages=",".join(languages),
        subject=letter.subject,
        text=letter.text,
        html=letter.html,
        created_at=now,
        next_attempt_at=now,
        secret_until=secret_until,
    )
    message.attachments.add(*attachments)
    return message


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
    """Take the next due mails for this worker alone, also those of a worker that has died."""
    if not _due(now).exists():
        return []
    with transaction.atomic():
        # SQLite's transactions are IMMEDIATE: one claim at a time. PostgreSQL skips others' rows.
        due = _due(now).select_for_update(skip_locked=True)
        messages = list(due.order_by("next_attempt_at", "id")[:BATCH])
        for message in messages:
            message.state = SENDING
            message.next_attempt_at = now + LEASE
        OutboxMessage.objects.bulk_update(messages, ["state", "next_attempt_at"])
    return messages


@transaction.atomic
def send_again(*, message: OutboxMessage) -> None:
    """Queue a refused mail again, as an officer asks after mending the cause."""
    OutboxMessage.objects.filter(pk=message.pk, state=OutboxMessage.State.REFUSED).update(
        state=QUEUED, attempts=0, next_attempt_at=timezone.now()
    )


@transaction.atomic
def note_bounce(*, message: OutboxMessage, answer: str) -> None:
    """Write down that a mail came back after it had left, with what its reader's server said."""
    OutboxMessage.objects.filter(pk=message.pk).update(
        state=OutboxMessage.State.REFUSED, last_error=answer[:1000]
    )


def _due(now: datetime) -> QuerySet[OutboxMessage]:
    return OutboxMessage.objects.filter(state__in=(QUEUED, SENDING), next_attempt_at__lte=now)


def _domain() -> str:
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1].partition("@")[2] or "localhost"


def _send_batch(messages: list[OutboxMessage]) -> int:
    backend: BaseEmailBackend = get_connection()
    try:
        backend.open()
    except OSError as error:
        for message in messages:
            _put_off(message, error, code=None)
        return 0
    try:
        return sum(_send(message, backend) for message in messages if _still_ours(message))
    finally:
        backend.close()


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
        _erase_words(message)
    return True


def erase_secrets(*, now: datetime) -> int:
    """Erase the words of letters whose code or link is of no use any more; return how many."""
    spent = OutboxMessage.objects.filter(secret_until__lte=now).exclude(state__in=(QUEUED, SENDING))
    letters_spent = list(spent)
    for message in letters_spent:
        _erase_words(message)
    return len(letters_spent)


def _erase_words(message: OutboxMessage) -> None:
    nothing = letters.erased(tuple(message.languages.split(",")))
    OutboxMessage.objects.filter(pk=message.pk).update(
        subject=nothing.subject, text=nothing.text, html=nothing.html, secret_until=None
    )


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
