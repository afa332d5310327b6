"""A handful of dossiers of the open call: real communes, invented people, made by the services."""

import uuid
from datetime import datetime, timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone

from accounts.models import User
from accounts.services.people import open_account
from accounts.services.spaces import claim_space
from label.calls.models import Call
from label.calls.selectors import open_calls
from label.dossiers.content import invented
from label.dossiers.content.invented import Invented
from records import pdf
from territory.selectors import communes

from .domain.snapshot import fingerprint, freeze
from .models import Dossier
from .permissions import may_extend
from .selectors import filed_papers, form_of, typed_answers
from .services.answers import save_answers
from .services.extend import extend_for_commune
from .services.files import attach_file
from .services.start import start_dossier
from .services.submit import submit_dossier

DAY, WEEK = timedelta(days=1), timedelta(days=7)


def load(_home: Any = None) -> None:
    """Make the dossiers of the call that is open; where it has any, leave all as it is."""
    now = timezone.now()
    call = open_calls(now).filter(published_version__isnull=False).first()
    if call is None or Dossier.objects.filter(call=call).exists():
        return
    dossiers = {one.person: make_dossier(call, one, now) for one in invented.ALL}
    _give_time(dossiers[invented.GIVEN_TIME.person], now)


def make_dossier(call: Call, one: Invented, now: datetime) -> Dossier:
    """Let an invented person open a space, answer and, where it is said so, send."""
    commune = communes().get(code=one.code)
    person = open_account(email=f"{one.person}@commune.example", language=one.language)
    claim_space(user=person, commune=commune, role=one.role)
    dossier = start_dossier(
        call=call,
        commune=commune,
        user=person,
        language=one.language,
        now=max(call.opens_at, now - 3 * DAY),
    )
    if one.sent:
        _attach(dossier, person, one.language, now)
    if one.first:
        before = max(call.opens_at, now - DAY)
        _answer(dossier, person, one.answers | one.first, before)
        _send(dossier, person, one.language, before)
    _answer(dossier, person, one.answers, now)
    if one.sent:
        _send(dossier, person, one.language, now)
    return dossier


def _answer(dossier: Dossier, person: User, answers: dict[str, Any], now: datetime) -> None:
    keys = {question.code: question.key for question in form_of(dossier).questions()}
    typed = {keys[code]: words for code, words in answers.items() if code in keys}
    save_answers(dossier=dossier, user=person, typed=typed, now=now)


def _attach(dossier: Dossier, person: User, language: str, now: datetime) -> None:
    for question in form_of(dossier).questions():
        if question.code == "adhesion_request":
            commune = {"fr": dossier.commune.name_fr, "ar": dossier.commune.name_ar}
            facts = [{"label": {"fr": "Commune", "ar": "الجماعة"}, "value": commune}]
            data = {**invented.REQUEST, "reference": "", "facts": facts, "sections": []}
            paper = ContentFile(
                pdf.render("dossiers/receipt", data), name=invented.REQUEST_NAMES[language]
            )
            attach_file(
                dossier=dossier, question=question.key, uploaded=paper, user=person, now=now
            )


def _send(dossier: Dossier, person: User, language: str, now: datetime) -> None:
    dossier.refresh_from_db()
    content = freeze(form_of(dossier), typed_answers(dossier), filed_papers(dossier))
    submit_dossier(
        dossier=dossier,
        user=person,
        language=language,
        key=uuid.uuid4(),
        fingerprint=fingerprint(content),
        now=now,
    )


def _give_time(dossier: Dossier, now: datetime) -> None:
    officer = next(filter(may_extend, User.objects.filter(is_superuser=False).order_by("pk")), None)
    if officer is None:
        raise RuntimeError("Nobody of the staff may give more time: establish the roles first.")
    extend_for_commune(
        call=dossier.call,
        commune=dossier.commune,
        closes_at=dossier.call.closes_at + WEEK,
        reason_fr=invented.REASON_FR,
        reason_ar=invented.REASON_AR,
        by=officer,
        now=now,
    )
