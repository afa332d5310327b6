"""What addresses are about: one of everything, twice, for our commune and for theirs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from accounts.models import User
from label.calls.models import Call
from label.dossiers.domain.snapshot import fingerprint, freeze
from label.dossiers.models import AnswerFile, Deposit, DepositFile, Dossier
from label.dossiers.selectors import filed_papers, form_of, typed_answers
from records.models import PrivateFile
from records.services.files import enter, keep_made
from territory.models import Commune, Province
from tests.one_of_each import plant_world

from . import exchanged, selected, spaces, taught
from .edited import edited
from .people import make_people

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
PARTS: tuple[Callable[["Side"], None], ...] = (
    spaces.fill,
    exchanged.fill,
    selected.fill,
    taught.fill,
)


@dataclass
class Side:
    """A commune with all that it has; `things` are what addresses name."""

    name: str
    commune: Commune
    member: User
    people: dict[str, User]
    draft: Dossier
    sent: Dossier
    deposit: Deposit
    things: dict[str, Any]

    def file(self) -> PrivateFile:
        """Return a new private file."""
        kept = keep_made(content=PDF, name="piece.pdf", media_type="application/pdf")
        return enter(kept=kept, by=self.member)


@dataclass
class World:
    """The people by their role, and the two sides."""

    people: dict[str, User]
    ours: Side
    theirs: Side


def make_world() -> World:
    """Return a portal with one of everything on both sides."""
    plant_world().grow(1)
    province = Province.objects.get()
    names = {"name_fr": "Autre", "name_ar": "أخرى"}
    theirs = Commune.objects.create(code="04.421.01.1", province=province, milieu="rural", **names)
    communes = {"ours": Commune.objects.get(code="04.421.01.0"), "theirs": theirs}
    people = make_people(communes)
    sides = {
        "ours": _side("ours", communes["ours"], people["focal_point"], people),
        "theirs": _side("theirs", communes["theirs"], people["neighbour"], people),
    }
    for side in sides.values():
        side.things |= edited()
    return World(people, **sides)


def _side(name: str, commune: Commune, member: User, people: dict[str, User]) -> Side:
    draft = _dossier(Call.objects.get(slug="open-0"), commune, member, "draft")
    sent = _dossier(Call.objects.get(slug="closed-0"), commune, member, "eligible")
    side = Side(name, commune, member, people, draft, sent, _deposit(sent, member), {})
    form = form_of(draft)
    step = next(one for one in form.steps if any(q.type == "file" for q in one.questions))
    asked = next(q for q in step.questions if q.type == "file")
    paper = AnswerFile.objects.create(
        dossier=draft, question=asked.key, file=side.file(), added_at=draft.started_at
    )
    filed = DepositFile.objects.create(deposit=side.deposit, question=asked.key, file=side.file())
    side.things |= {
        "code": commune.code,
        "commune": commune.pk,
        "draft": draft.public_id,
        "draft_pk": draft.pk,
        "sent": sent.public_id,
        "sent_pk": sent.pk,
        # Theirs is of another call, as their batch is.
        "proposed": sent.pk if name == "ours" else draft.pk,
        "call": sent.call.slug,
        "call_pk": sent.call_id,
        "coming_call": "upcoming-0",
        "step": form.steps.index(step) + 1,
        "question": asked.key,
        "question_code": asked.code,
        "paper": paper.pk,
        "filed": filed.pk,
        "person_pk": people["writer"].pk,
    }
    for fill in PARTS:
        fill(side)
    return side


def _dossier(call: Call, commune: Commune, member: User, state: str) -> Dossier:
    now = timezone.now()
    version = call.published_version
    assert version is not None
    return Dossier.objects.create(
        call=call,
        commune=commune,
        form_version=version,
        reference=f"LCC-{state[0].upper()}{commune.pk:04}",
        state=state,
        outcome="retained" if state != "draft" else "",
        language="fr",
        started_by=member,
        started_at=now - timedelta(days=3),
        changed_at=now - timedelta(days=2),
        submitted_at=None if state == "draft" else now - timedelta(days=2),
    )


def _deposit(dossier: Dossier, member: User) -> Deposit:
    frozen = freeze(form_of(dossier), typed_answers(dossier), filed_papers(dossier))
    return Deposit.objects.create(
        dossier=dossier,
        number=1,
        form_version=dossier.form_version,
        snapshot=frozen,
        language="fr",
        submitted_at=dossier.submitted_at,
        submitted_by=member,
        key=uuid4(),
        fingerprint=fingerprint(frozen),
        digest=f"{dossier.pk:064x}",
    )
