"""Keeping lists of dossiers under a name."""

from datetime import datetime

from django.db import IntegrityError, transaction

from accounts.models import User
from label.dossiers.permissions import may_instruct
from label.dossiers.services.errors import NotAnOfficer
from label.handling.models import SavedView
from records.services import journal

from .errors import NameTaken, NotYours


@transaction.atomic
def save_view(*, name: str, query: str, is_shared: bool, by: User, now: datetime) -> SavedView:
    """Keep a list under a name, for oneself or for all who read dossiers.

    `query` is what `kept_query` leaves. Raises NotAnOfficer where `by` reads no dossiers,
    NameTaken.
    """
    if not may_instruct(by):
        raise NotAnOfficer
    view = SavedView(owner=by, name=name, query=query, is_shared=is_shared, saved_at=now)
    _store(view)
    journal.record(actor=by, verb="view.saved", target=view)
    return view


@transaction.atomic
def change_view(*, view: SavedView, name: str, is_shared: bool, by: User) -> None:
    """Rename one's view, share it or take it back. Raises NotYours, NameTaken."""
    if view.owner_id != by.pk:
        raise NotYours
    view.name, view.is_shared = name, is_shared
    _store(view)
    journal.record(actor=by, verb="view.changed", target=view)


@transaction.atomic
def remove_view(*, view: SavedView, by: User) -> None:
    """Remove one's view. Raises NotYours."""
    if view.owner_id != by.pk:
        raise NotYours
    journal.record(actor=by, verb="view.removed", target=view)
    view.delete()


def _store(view: SavedView) -> None:
    try:
        with transaction.atomic():
            view.save()
    except IntegrityError as twice:
        raise NameTaken from twice
