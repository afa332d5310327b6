"""Joining the pictures of a paper into one PDF, which takes their place."""

from collections.abc import Mapping
from datetime import datetime

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from accounts.models import User
from label.calls.domain.questions import File
from label.dossiers.domain.joining import PICTURES, in_order, takes_paper_as_pictures
from label.dossiers.models import AnswerFile, Dossier
from label.dossiers.selectors import files_of, form_of
from records.domain.refusals import Refused as NotTaken
from records.joining import Leaf, joined_pdf
from records.labels import REFUSALS
from records.services import files as private_files
from records.services import journal

from .answers import require_open
from .changing import mark_changed
from .dropping import drop
from .errors import FileRefused, NotAQuestion
from .files import DOSSIER_LIMIT
from .locking import locked


def join_pictures(
    *,
    dossier: Dossier,
    question: str,
    wanted: Mapping[int, str],
    user: User,
    language: str,
    now: datetime,
) -> AnswerFile:
    """Make one PDF of the pictures of a question, in the order `wanted` (by id, as typed).

    Raises FileRefused with a translated reason or a code, NotAQuestion, NotAMember, CallNotOpen.
    """
    require_open(dossier, user, now, [question])
    asked = form_of(dossier).by_key.get(question)
    if not isinstance(asked, File) or not takes_paper_as_pictures(asked.kinds):
        raise NotAQuestion(question)
    held = {one.pk: one for one in files_of(dossier).filter(question=question)}
    pictures = [pk for pk, one in held.items() if one.file.media_type in PICTURES]
    if len(pictures) < 2:
        raise FileRefused("too_few_pictures")
    chosen = [held[pk] for pk in in_order(pictures, wanted)]
    title = asked.label.in_language(language)
    try:
        paper = joined_pdf(_leaves(chosen, title, language), title=title, language=language)
        kept = private_files.keep(uploaded=ContentFile(paper, name=f"{title}.pdf"))
    except NotTaken as refusal:
        raise FileRefused(str(REFUSALS[refusal.reason])) from refusal
    except FileNotFoundError as gone:
        raise FileRefused("pictures_changed") from gone
    return _replace(dossier, question, chosen, kept, user, now)


def _leaves(chosen: list[AnswerFile], title: str, language: str) -> list[Leaf]:
    with override(language):
        words = _("%(title)s, page %(number)s of %(total)s")
    return [
        Leaf(
            private_files.content_of(one.file),
            words % {"title": title, "number": number, "total": len(chosen)},
        )
        for number, one in enumerate(chosen, start=1)
    ]


@transaction.atomic
def _replace(
    dossier: Dossier,
    question: str,
    chosen: list[AnswerFile],
    kept: private_files.Kept,
    user: User,
    now: datetime,
) -> AnswerFile:
    dossier = locked(dossier.pk)
    require_open(dossier, user, now, [question])
    papers = list(files_of(dossier))
    chosen_keys = {one.pk for one in chosen}
    if not chosen_keys <= {one.pk for one in papers}:
        raise FileRefused("pictures_changed")
    others = sum(one.file.size for one in papers if one.pk not in chosen_keys)
    if others + kept.size > DOSSIER_LIMIT:
        raise FileRefused("dossier_full")
    for one in chosen:
        drop(one)
    stored = private_files.enter(kept=kept, by=user)
    paper = AnswerFile.objects.create(dossier=dossier, question=question, file=stored, added_at=now)
    mark_changed(dossier=dossier, now=now)
    journal.record(
        actor=user,
        verb="dossier.pictures_joined",
        target=dossier,
        data={
            "question": question,
            "pictures": [one.file.sha256 for one in chosen],
            "sha256": stored.sha256,
        },
    )
    return paper
