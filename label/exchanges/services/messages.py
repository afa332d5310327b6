"""Writing between officers and a commune about its dossier."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from accounts.addresses import twin_addresses
from accounts.models import User
from label.calls.domain.text import clean_text
from label.dossiers.models import Dossier
from label.dossiers.permissions import may_act, may_open
from label.dossiers.services.errors import ContentChanged, NotAMember, NotAnOfficer
from label.dossiers.services.writing import write_to_members
from label.exchanges.domain.messages import (
    COMMUNE,
    LONGEST,
    OFFICERS,
    WINDOW,
    Side,
    is_too_many,
    other,
)
from label.exchanges.models import Message
from label.exchanges.selectors import officers_for, unread
from publishing.bilingual import own_first
from records.services import journal, outbox

from .errors import NothingSaid, TooLong, TooMany


@transaction.atomic
def send_message(
    *, dossier: Dossier, side: Side, text: str, key: UUID, by: User, now: datetime
) -> Message:
    """Keep a message of one side and tell the other that it waits, without its words.

    `key` is drawn when the page is shown: the same key again returns the same message. The text
    is cleaned of controls and direction overrides. Where a message waits unread already, no second
    letter is written. Raises NotAMember or NotAnOfficer, NothingSaid, TooLong, TooMany for a
    commune, ContentChanged where the key came with other words.
    """
    _require(dossier, side, by)
    text = clean_text(text)
    if not text:
        raise NothingSaid
    if len(text) > LONGEST:
        raise TooLong(len(text))
    dossier = (
        Dossier.objects.select_for_update(of=("self",))
        .select_related("call", "commune")
        .get(pk=dossier.pk)
    )
    earlier = Message.objects.filter(dossier=dossier, key=key).first()
    if earlier:
        if (earlier.text, earlier.side) != (text, side):
            raise ContentChanged
        return earlier
    if side == COMMUNE:
        _require_pace(dossier, by, now)
    waits = unread(dossier, reader=other(side)).exists()
    message = Message.objects.create(
        dossier=dossier, side=side, text=text, key=key, sent_at=now, author=by
    )
    if not waits:
        _tell(dossier, side)
    journal.record(
        actor=by,
        verb="message.sent",
        target=dossier,
        data={"message": message.pk, "side": side},
    )
    return message


def mark_read(*, dossier: Dossier, reader: Side, now: datetime) -> int:
    """Note that a side has opened what the other wrote; return how many messages were unread."""
    return unread(dossier, reader=reader).update(read_at=now)


def _require(dossier: Dossier, side: Side, by: User) -> None:
    if side == COMMUNE and not may_open(by, dossier):
        raise NotAMember
    if side == OFFICERS and not may_act(by):
        raise NotAnOfficer


def _require_pace(dossier: Dossier, by: User, now: datetime) -> None:
    lately = Message.objects.filter(side=COMMUNE, sent_at__gt=now - WINDOW)
    if is_too_many(
        by_person=lately.filter(author=by).count(),
        on_dossier=lately.filter(dossier=dossier).count(),
    ):
        raise TooMany


def _tell(dossier: Dossier, side: Side) -> None:
    if side == OFFICERS:
        addresses: dict[str, Any] = twin_addresses(
            "exchanges:messages", dossier.public_id, prefix="address"
        )
        write_to_members(
            dossier=dossier, template="exchanges/mail/message_from_officers", **addresses
        )
        return
    host = str(settings.WAGTAILADMIN_BASE_URL).rstrip("/")
    context = {
        "reference": dossier.reference,
        "commune_fr": dossier.commune.name_fr,
        "commune_ar": dossier.commune.name_ar,
        "call_fr": dossier.call.title_fr,
        "call_ar": dossier.call.title_ar,
        "address": host + reverse("complements:messages", args=[dossier.pk]),
    }
    for officer in officers_for(dossier):
        outbox.queue_mail(
            to=officer.email,
            template="exchanges/mail/message_from_commune",
            context=context,
            languages=own_first(officer.language),
        )
