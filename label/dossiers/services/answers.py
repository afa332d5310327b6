"""Saving what a commune types. A draft takes everything; nothing typed is lost."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from accounts.models import User
from label.calls.domain.questions import Question
from label.dossiers.models import Answer, Dossier
from label.dossiers.permissions import may_open
from label.dossiers.selectors import form_of, typed_answers

from .errors import CallNotOpen, NotAMember, NotAQuestion


def require_open(dossier: Dossier, user: User, now: datetime) -> None:
    """Raise NotAMember or CallNotOpen where the dossier cannot be changed by this person now."""
    if not may_open(user, dossier):
        raise NotAMember
    state = dossier.call.window.state(now)
    if state != "open":
        raise CallNotOpen(state)


@transaction.atomic
def save_answers(
    *, dossier: Dossier, user: User, typed: Mapping[str, Any], now: datetime
) -> list[str]:
    """Keep what was typed, by question key, and return the keys of what changed.

    Answers that stay as they are are not written, so that two people who fill different
    questions of one step do not undo each other.
    """
    # The row lock makes two savings of one dossier wait for each other.
    dossier = Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
    require_open(dossier, user, now)
    form = form_of(dossier)
    before = typed_answers(dossier)
    changed = []
    for key, answer in typed.items():
        question = form.by_key.get(key)
        if question is None or question.shape in ("none", "files"):
            raise NotAQuestion(key)
        if _same(question, before.get(key), answer):
            continue
        Answer.objects.update_or_create(
            dossier=dossier,
            question=key,
            defaults={
                "typed": answer,
                "value": question.read(answer).value,
                "changed_at": now,
                "changed_by": user,
            },
        )
        changed.append(key)
    if changed:
        dossier.changed_at = now
        dossier.save(update_fields=["changed_at"])
    return changed


def _same(question: Question, before: Any, after: Any) -> bool:
    return before == after or (question.is_empty(before) and question.is_empty(after))
