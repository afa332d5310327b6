"""Starting a dossier."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from accounts.models import User
from accounts.permissions import speaks_for
from label.calls.models import Call
from label.dossiers.models import Dossier
from label.dossiers.permissions import may_act
from label.dossiers.selectors import window_for
from records.references import new_reference
from records.services import journal
from territory.models import Commune

from .errors import CallNotOpen, NotAMember, NotAnOfficer


@transaction.atomic
def start_dossier(
    *, call: Call, commune: Commune, user: User, language: str, now: datetime
) -> Dossier:
    """Return the commune's dossier for the call, started if there is none yet.

    Raises NotAMember, and CallNotOpen if a new one would have to be started outside the call.
    """
    if not speaks_for(user, commune.pk):
        raise NotAMember
    return _start(call, commune, user, language, now)


@transaction.atomic
def start_for_commune(
    *, call: Call, commune: Commune, by: User, language: str, now: datetime
) -> Dossier:
    """Return the commune's dossier for the call, started by an officer if there is none yet.

    It is the commune's from the first instant, be there someone in its space or not. Raises
    NotAnOfficer, and CallNotOpen if a new one would have to be started outside the call.
    """
    if not may_act(by):
        raise NotAnOfficer
    return _start(call, commune, by, language, now)


def _start(call: Call, commune: Commune, user: User, language: str, now: datetime) -> Dossier:
    existing = Dossier.objects.filter(call=call, commune=commune).first()
    if existing:
        return existing
    state = window_for(call, commune).state(now)
    form_version = call.published_version
    if state != "open" or form_version is None:
        raise CallNotOpen(state)
    dossier, made = Dossier.objects.get_or_create(
        call=call,
        commune=commune,
        defaults={
            "reference": new_reference("LCC", year=localdate(now).year),
            "form_version": form_version,
            "language": language,
            "started_by": user,
            "started_at": now,
            "changed_at": now,
        },
    )
    if made:
        journal.record(
            actor=user,
            verb="dossier.started",
            target=dossier,
            data={"call": call.slug, "commune": commune.code, "form": dossier.form_version_id},
        )
    return dossier
