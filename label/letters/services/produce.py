"""Asking for letters, and making them one by one."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from accounts.models import User
from label.calls.models import Call
from label.dossiers.domain.workflow import transition
from label.dossiers.models import Dossier
from label.dossiers.permissions import may_act
from label.dossiers.services.advance import take
from label.dossiers.services.errors import NotAnOfficer
from label.dossiers.services.writing import write_to_members
from label.letters.domain.placeholders import MissingValueError
from label.letters.domain.register import BY_MAIL, DISPATCHED, OTHER, PRODUCED, letter_number
from label.letters.models import Letter, LetterCounter, LetterTemplate, Production
from label.letters.selectors import recipients, values_for, waiting_productions, with_everything
from label.letters.writing import letter_pdf, written
from records.services import files as private_files
from records.services import journal

from .errors import NobodyToWrite


@transaction.atomic
def ask_for_letters(
    *, call: Call, template: LetterTemplate, channel: str, by: User, now: datetime
) -> Production:
    """Ask for the letters of one template to all the communes it is for.

    Those that have a letter of this decision already are left out. Raises NotAnOfficer,
    NobodyToWrite.
    """
    if not may_act(by):
        raise NotAnOfficer
    listed = list(recipients(call, template.kind).values_list("pk", flat=True))
    if not listed:
        raise NobodyToWrite
    production = Production.objects.create(
        call=call, template=template, channel=channel, dossiers=listed, asked_at=now, asked_by=by
    )
    told = {"call": call.slug, "kind": template.kind, "letters": len(listed)}
    journal.record(actor=by, verb="letters.asked", target=production, data=told)
    return production


def make_waiting(*, now: datetime, limit: int = 10_000) -> int:
    """Make the letters that wait, and return how many; a worker killed midway loses none.

    Each letter is one transaction: number, words, paper, mail, journal and state together.
    """
    made = 0
    for production in waiting_productions():
        done = set(production.letters.values_list("dossier_id", flat=True))
        failed = {one["dossier"] for one in production.failures}
        left = [pk for pk in production.dossiers if pk not in done | failed]
        for dossier in with_everything(left[: limit - made]).order_by("reference"):
            made += make_letter(production=production, dossier=dossier, now=now)
        if made >= limit:
            return made
        Production.objects.filter(pk=production.pk, ended_at=None).update(ended_at=now)
    return made


def make_letter(*, production: Production, dossier: Dossier, now: datetime) -> bool:
    """Make one letter, or note why it cannot be made; return whether it was made."""
    try:
        return _make(production, dossier, now)
    except MissingValueError as lacking:
        _fail(production, dossier, {"lacking": list(lacking.names)})
        return False


@transaction.atomic
def _make(production: Production, dossier: Dossier, now: datetime) -> bool:
    """Number, write, set, keep and post one letter.

    All of it in one transaction, the paper included, so that numbers have no gap: a paper whose
    rows are rolled back has no row, and is swept away. Two workers make a letter once: the row of
    the production is locked, and a constraint holds to it.
    """
    template, day = production.template, localdate(now)
    Production.objects.select_for_update(of=("self",)).get(pk=production.pk)
    locked = Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
    if Letter.objects.filter(production=production, dossier=locked).exists():
        return False
    position = _draw(day.year)
    number = letter_number(position, day.year)
    words = written(template, values_for(dossier, number=number, day=day))
    kept = private_files.keep_made(
        content=letter_pdf(words, number=number, made_at=now, sample=False),
        name=f"lettre-{position:04}-{day.year}.pdf",
        media_type="application/pdf",
    )
    letter = Letter.objects.create(
        production=production,
        dossier=locked,
        kind=template.kind,
        year=day.year,
        position=position,
        words=words,
        paper=private_files.enter(kept=kept, by=production.asked_by),
        channel=production.channel,
        state=PRODUCED,
        made_at=now,
    )
    if production.channel == BY_MAIL:
        _post(letter, dossier, day)
    if template.kind != OTHER and (step := transition("notify", locked.state)):
        take(step, dossier=locked, by=production.asked_by, now=now)
    told = {"letter": letter.pk, "number": number, "sha256": kept.sha256}
    journal.record(actor=production.asked_by, verb="letter.made", target=locked, data=told)
    return True


def _post(letter: Letter, dossier: Dossier, day: Any) -> None:
    mails = write_to_members(
        dossier=dossier,
        template="letters/mail/letter",
        attachments=[letter.paper],
        subject_fr=letter.words["fr"]["subject"],
        subject_ar=letter.words["ar"]["subject"],
        paragraphs_fr=letter.words["fr"]["paragraphs"],
        paragraphs_ar=letter.words["ar"]["paragraphs"],
    )
    letter.mails.set(mails)
    if mails:
        letter.state, letter.dispatched_on = DISPATCHED, day
        letter.save(update_fields=["state", "dispatched_on"])


def _draw(year: int) -> int:
    """Draw the next number of a year, under a lock that the transaction holds."""
    LetterCounter.objects.get_or_create(year=year)
    counter = LetterCounter.objects.select_for_update().get(year=year)
    counter.last += 1
    counter.save(update_fields=["last"])
    return counter.last


@transaction.atomic
def _fail(production: Production, dossier: Dossier, why: dict[str, Any]) -> None:
    locked = Production.objects.select_for_update(of=("self",)).get(pk=production.pk)
    locked.failures = [
        *locked.failures,
        {"dossier": dossier.pk, "reference": dossier.reference, **why},
    ]
    locked.save(update_fields=["failures"])
