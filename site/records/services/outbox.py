"""Queue a mail in the act's own transaction, and write down what became of it."""

import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime
from email.utils import parseaddr
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from records import letters
from records.models import OutboxMessage, PrivateFile

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


def _domain() -> str:
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1].partition("@")[2] or "localhost"


def erase_secrets(*, now: datetime) -> int:
    """Erase the words of letters whose code or link is of no use any more; return how many."""
    spent = OutboxMessage.objects.filter(secret_until__lte=now).exclude(state__in=(QUEUED, SENDING))
    letters_spent = list(spent)
    for message in letters_spent:
        erase_words(message)
    return len(letters_spent)


def erase_words(message: OutboxMessage) -> None:
    """Replace what a letter says by the sentence that it was erased."""
    nothing = letters.erased(tuple(message.languages.split(",")))
    OutboxMessage.objects.filter(pk=message.pk).update(
        subject=nothing.subject, text=nothing.text, html=nothing.html, secret_until=None
    )
