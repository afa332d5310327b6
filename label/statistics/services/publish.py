"""Deciding what everyone reads of a call, and taking it back."""

from datetime import datetime
from typing import Any

from django.db import transaction

from accounts.models import User
from label.calls.models import Call
from label.dossiers.services.errors import NotAnOfficer, ReasonRequired
from label.statistics.freezing import frozen_results, frozen_statistics, untold
from label.statistics.labels import RESULTS, STATISTICS
from label.statistics.models import Publication
from label.statistics.permissions import may_publish
from records.services import journal

from .errors import Ended, NothingToPublish, NotToldYet


@transaction.atomic
def publish_statistics(*, call: Call, by: User, now: datetime) -> Publication:
    """Publish the figures of a call as they stand now. Raises NotAnOfficer."""
    _require(by, STATISTICS)
    return _publish(call, STATISTICS, frozen_statistics(call, now), by, now)


@transaction.atomic
def publish_results(
    *, call: Call, by: User, now: datetime, with_reserve: bool = False
) -> Publication:
    """Publish the retained communes of a call by name, and those of the reserve if it is said so.

    Raises NotAnOfficer, NothingToPublish where none is retained, NotToldYet where a commune that
    would be named has not had its letter.
    """
    _require(by, RESULTS)
    waiting = untold(call, with_reserve=with_reserve)
    if waiting:
        raise NotToldYet(waiting)
    content = frozen_results(call, with_reserve=with_reserve)
    if not content["retained"]:
        raise NothingToPublish
    return _publish(call, RESULTS, content, by, now)


@transaction.atomic
def withdraw(*, publication: Publication, by: User, now: datetime, reason: str) -> Publication:
    """Show it to nobody any more. Raises NotAnOfficer, ReasonRequired, Ended."""
    _require(by, publication.kind)
    if not reason.strip():
        raise ReasonRequired("publication.withdrawn")
    locked = Publication.objects.select_for_update(of=("self",)).get(pk=publication.pk)
    if locked.ended_at:
        raise Ended
    _end(locked, by, now, reason.strip())
    journal.record(
        actor=by, verb="publication.withdrawn", target=locked, data=_told(locked.call, locked.kind)
    )
    return locked


def _publish(call: Call, kind: str, content: Any, by: User, now: datetime) -> Publication:
    # Of two who publish at once, the second replaces what the first has published.
    Call.objects.select_for_update(of=("self",)).get(pk=call.pk)
    standing = Publication.objects.filter(call=call, kind=kind, ended_at=None).first()
    if standing:
        _end(standing, by, now)
    made = Publication.objects.create(
        call=call, kind=kind, content=content, published_at=now, published_by=by
    )
    told = _told(call, kind) | ({"replaces": standing.pk} if standing else {})
    journal.record(actor=by, verb="publication.made", target=made, data=told)
    return made


def _end(standing: Publication, by: User, now: datetime, reason: str = "") -> None:
    standing.ended_at, standing.ended_by, standing.reason = now, by, reason
    standing.save(update_fields=["ended_at", "ended_by", "reason"])


def _told(call: Call, kind: str) -> dict[str, Any]:
    return {"call": call.slug, "kind": kind}


def _require(by: User, kind: str) -> None:
    if not may_publish(by, kind):
        raise NotAnOfficer
