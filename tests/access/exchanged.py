"""What officers and a commune have of a dossier between them: messages, views, letters."""

from typing import Any

from django.utils import timezone

from label.assisted.models import PaperEntry
from label.dossiers.models import Archive
from label.handling.models import FlagKind, SavedView
from label.letters.demonstration import load
from label.letters.models import Letter, LetterTemplate, Production
from label.statistics.models import Publication


def fill(side: Any) -> None:
    """Fill one side."""
    now, officer = timezone.now(), side.people["instruction"]
    load()
    template = LetterTemplate.objects.get(kind="retained")
    production = Production.objects.create(
        call=side.sent.call,
        template=template,
        channel="paper",
        dossiers=[side.sent.pk],
        asked_at=now,
        asked_by=officer,
        ended_at=now,
    )
    letter = Letter.objects.create(
        production=production,
        dossier=side.sent,
        kind="retained",
        year=2026,
        position=side.commune.pk,
        words={},
        paper=side.file(),
        channel="paper",
        state="dispatched",
        made_at=now,
        dispatched_on=now.date(),
    )
    archive = Archive.objects.create(
        dossiers=[side.sent.pk], asked_at=now, asked_by=officer, ended_at=now, file=side.file()
    )
    view = SavedView.objects.create(
        owner=officer if side.name == "ours" else side.people["committee"],
        name=side.name,
        saved_at=now,
    )
    kind, _new = FlagKind.objects.get_or_create(name_fr="Suivi", name_ar="تتبع")
    Publication.objects.get_or_create(
        call=side.sent.call, kind="results", defaults={"content": {}, "published_at": now}
    )
    entry = PaperEntry.objects.create(
        dossier=side.sent,
        received_on=now.date(),
        reason="Papier",
        begun_at=now,
        begun_by=officer,
        withdrawn_at=now,
        withdrawal_reason="Double",
    )
    side.things |= {
        "entry": entry.pk,
        "template": template.pk,
        "production": production.pk,
        "letter": letter.pk,
        "archive": archive.pk,
        "view": view.pk,
        "flag_kind": kind.pk,
    }
