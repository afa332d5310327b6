"""A complement that is awaited and two messages, on the dossiers of the demonstration."""

import uuid
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from accounts.models import User
from label.dossiers.models import Dossier
from label.dossiers.permissions import may_act
from label.dossiers.selectors import form_of

from .content import invented
from .domain.messages import COMMUNE, OFFICERS
from .models import Complement, Message
from .services.complement import request_complement
from .services.messages import mark_read, send_message

DUE_AFTER = timedelta(days=10)


def load(_home: Any = None) -> None:
    """Ask one commune for a complement and write with another, where nothing was written yet."""
    if Complement.objects.exists() or Message.objects.exists():
        return
    now = timezone.now()
    asked, written = (_sent_by(code) for code in (invented.ASKED, invented.WRITTEN_ABOUT))
    if asked:
        _ask(asked, now)
    if written:
        _write(written, now)


def _sent_by(code: str) -> Dossier | None:
    rows = Dossier.objects.filter(commune__code=code, state="submitted")
    return rows.select_related("call", "commune", "started_by", "form_version").first()


def _officer() -> User:
    people = User.objects.filter(is_superuser=False).order_by("pk")
    officer = next(filter(may_act, people), None)
    if officer is None:
        raise RuntimeError("Nobody of the staff instructs dossiers: establish the roles first.")
    return officer


def _ask(dossier: Dossier, now: datetime) -> None:
    keys = {question.code: question.key for question in form_of(dossier).questions()}
    day = timezone.localtime(now + DUE_AFTER)
    request_complement(
        dossier=dossier,
        questions=[keys[code] for code in invented.QUESTIONS if code in keys],
        reason_fr=invented.REASON_FR,
        reason_ar=invented.REASON_AR,
        due_at=day.replace(hour=16, minute=30, second=0, microsecond=0),
        by=_officer(),
        now=now,
    )


def _write(dossier: Dossier, now: datetime) -> None:
    about: dict[str, Any] = {"dossier": dossier, "now": now}
    send_message(
        side=OFFICERS, text=invented.FROM_OFFICERS, key=uuid.uuid4(), by=_officer(), **about
    )
    mark_read(reader=COMMUNE, **about)
    starter: Any = dossier.started_by
    # Nobody of the team has opened the answer.
    send_message(side=COMMUNE, text=invented.FROM_COMMUNE, key=uuid.uuid4(), by=starter, **about)
