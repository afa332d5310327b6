"""Giving more time: to all communes, or to one that is named."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from accounts.models import Membership, User
from label.calls.models import Call
from label.dossiers.models import Extension
from label.dossiers.permissions import may_extend
from label.dossiers.selectors import members_with_dossiers, window_for
from publishing.bilingual import own_first
from records.services import journal, outbox
from territory.models import Commune

from .errors import NotAnOfficer, NotLater


@transaction.atomic
def extend_call(
    *, call: Call, closes_at: datetime, reason_fr: str, reason_ar: str, by: User, now: datetime
) -> Extension:
    """Move the closing instant of a call for everyone, and tell all who have a dossier in it.

    A closed call opens again. Raises NotAnOfficer, NotLater, and ValueError without a reason in
    both languages.
    """
    _require(by, reason_fr, reason_ar)
    call = Call.objects.select_for_update(of=("self",)).get(pk=call.pk)
    if closes_at <= max(call.closes_at, now):
        raise NotLater(call.closes_at)
    extension = Extension.objects.create(
        call=call,
        closed_at=call.closes_at,
        closes_at=closes_at,
        reason_fr=reason_fr,
        reason_ar=reason_ar,
        granted_at=now,
        granted_by=by,
    )
    call.closes_at = closes_at
    call.save(update_fields=["closes_at"])
    _announce(extension, members_with_dossiers(call))
    journal.record(actor=by, verb="call.extended", target=call, data=_told(extension))
    return extension


@transaction.atomic
def extend_for_commune(
    *,
    call: Call,
    commune: Commune,
    closes_at: datetime,
    reason_fr: str,
    reason_ar: str,
    by: User,
    now: datetime,
) -> Extension:
    """Move the closing instant of a call for one commune, and tell the members of its space.

    Raises NotAnOfficer, NotLater, and ValueError without a reason in both languages.
    """
    _require(by, reason_fr, reason_ar)
    call = Call.objects.select_for_update(of=("self",)).get(pk=call.pk)
    standing = window_for(call, commune).closes_at
    if closes_at <= max(standing, now):
        raise NotLater(standing)
    extension = Extension.objects.create(
        call=call,
        commune=commune,
        closed_at=standing,
        closes_at=closes_at,
        reason_fr=reason_fr,
        reason_ar=reason_ar,
        granted_at=now,
        granted_by=by,
    )
    _announce(extension, members_with_dossiers(call).filter(commune=commune))
    journal.record(actor=by, verb="call.extended_for", target=call, data=_told(extension))
    return extension


def _require(by: User, *reasons: str) -> None:
    if not may_extend(by):
        raise NotAnOfficer
    if not all(reason.strip() for reason in reasons):
        raise ValueError("An extension owes its reason in both languages.")


def _told(extension: Extension) -> dict[str, str | int]:
    # The reason is free text: it stays in the extension's row, which the entry names.
    told: dict[str, str | int] = {
        "extension": extension.pk,
        "from": extension.closed_at.isoformat(),
        "to": extension.closes_at.isoformat(),
    }
    return told | ({"commune": extension.commune.code} if extension.commune else {})


def _announce(extension: Extension, members: Iterable[Membership]) -> None:
    template = "dossiers/mail/extended_for" if extension.commune else "dossiers/mail/extended"
    for member in members:
        window = window_for(extension.call, member.commune)
        outbox.queue_mail(
            to=member.user.email,
            template=template,
            context={
                "call_fr": extension.call.title_fr,
                "call_ar": extension.call.title_ar,
                "commune_fr": member.commune.name_fr,
                "commune_ar": member.commune.name_ar,
                "reason_fr": extension.reason_fr,
                "reason_ar": extension.reason_ar,
                "closes_at": window.closes_at,
            },
            languages=own_first(member.user.language),
        )
