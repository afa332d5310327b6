"""Reads of letters, templates and productions."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.formats import date_format
from django.utils.translation import override

from label.calls.models import Call
from label.dossiers.labels import STATE_LABELS
from label.dossiers.models import Dossier
from label.selection.domain.council import next_session
from label.selection.labels import session_words
from label.selection.models import Place, Proposal
from label.selection.selectors import vote_of
from publishing.bilingual import LANGUAGE_CODES
from records.models import OutboxMessage

from .domain.register import OTHER
from .models import Letter, Production

Values = dict[str, dict[str, str]]


def values_for(dossier: Dossier, *, number: str, day: date) -> Values:
    """Return what fills the places of a letter to this commune, by language."""
    decided = (
        Proposal.objects.filter(dossier=dossier, batch__locked_at__isnull=False)
        .order_by("-batch__locked_at")
        .first()
    )
    place = Place.objects.filter(dossier=dossier).select_related("lot").first()
    vote = vote_of(dossier)
    session = vote.session if vote else next_session(day).code
    values: Values = {}
    for language in LANGUAGE_CODES:
        commune, name = dossier.commune, f"name_{language}"
        with override(language):
            values[language] = {
                "commune": getattr(commune, name),
                "province": getattr(commune.province, name),
                "region": getattr(commune.province.region, name),
                "call": getattr(dossier.call, f"title_{language}"),
                "reference": _isolated(dossier.reference),
                "number": _isolated(number),
                "date": _isolated(date_format(day, "DATE_FORMAT")),
                "decision": str(STATE_LABELS[dossier.outcome]) if dossier.outcome else "",
                "reasons": "\n".join(
                    f"– {reason[language]}" for reason in (decided.reasons if decided else [])
                ),
                "lot": _isolated(str(place.lot.number)) if place else "",
                "session": session_words(session),
            }
    return values


def _isolated(text: str) -> str:
    return f"\u2068{text}\u2069"


def recipients(call: Call, kind: str) -> QuerySet[Dossier]:
    """Return the dossiers that a letter of a kind is for, by reference.

    A decision is told to those it was taken of; another letter goes to all that were sent.
    """
    dossiers = Dossier.objects.filter(call=call).order_by("reference")
    if kind == OTHER:
        return dossiers.exclude(state="draft")
    written = Letter.objects.filter(dossier=OuterRef("pk"), kind=kind)
    return dossiers.filter(Q(outcome=kind) & ~Exists(written))


def productions() -> QuerySet[Production]:
    """Return what was asked for, with how many letters are made."""
    return Production.objects.select_related("call", "template", "asked_by").annotate(
        made=Count("letters")
    )


def waiting_productions() -> QuerySet[Production]:
    """Return the productions that have letters to make, the oldest first."""
    return Production.objects.filter(ended_at=None).order_by("asked_at", "pk")


def letters() -> QuerySet[Letter]:
    """Return the register, with whether a mail of the letter was refused."""
    refused = OutboxMessage.objects.filter(
        pk__in=Letter.mails.through.objects.filter(letter=OuterRef(OuterRef("pk"))).values(
            "outboxmessage"
        ),
        state=OutboxMessage.State.REFUSED,
    )
    return Letter.objects.select_related(
        "dossier__commune__province__region", "dossier__call", "paper"
    ).annotate(bounced=Exists(refused))


def letters_of(dossier: Dossier) -> QuerySet[Letter]:
    """Return what was written to a commune about its dossier."""
    return Letter.objects.filter(dossier=dossier).select_related("paper").order_by("made_at")


def with_everything(pks: Sequence[int]) -> QuerySet[Dossier]:
    """Return dossiers with all that a letter says of them."""
    return Dossier.objects.filter(pk__in=pks).select_related(
        "call", "commune__province__region", "form_version"
    )
