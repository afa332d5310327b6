"""Bring an empty database to an earlier release, fill it, bring it to today, look at what is there.

`python -m tests.migrations.upgrade RELEASE`, on the database of DATABASE_URL. The rows are written
with the models as they were then and read with those of today; the last line says how many of each.
"""

import json
import sys
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import django

if __name__ == "__main__":
    django.setup()

from django.apps import apps as today
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tests.migrations.landed import LANDED

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
NAMES = {"name_fr": "Zaouïa d’Ifrane", "name_ar": "زاوية إفران"}
TITLES = {"title_fr": "Été", "title_ar": "صيف"}
FORM = [{"type": "step", "id": "s1", "value": {"title": {"fr": "Un", "ar": "واحد"}}}]
SCHEMA = {"steps": [{"key": "s1", "title": {"fr": "Un", "ar": "واحد"}, "questions": []}]}
KEY = UUID("00000000-0000-4000-8000-000000000001")


class Planter:
    """Makes rows with the models of a release."""

    def __init__(self, then: Any) -> None:
        self.then = then
        self.made: dict[str, dict[str, Any]] = {}

    def make(self, label: str, **values: Any) -> Any:
        """Make a row, and remember its plain values under the model's name."""
        row = self.then.get_model(label)(**values)
        row.save()
        kept = {name: one for name, one in values.items() if not hasattr(one, "_meta")}
        self.made[label] = {"pk": row.pk, **kept}
        return row

    def plant(self) -> None:
        """Make one row of everything that people had."""
        self.plant_dossier(self.plant_place())
        self.plant_library()
        later = {"created_at": NOW, "next_attempt_at": NOW, "languages": "fr,ar"}
        words = {"subject": "Objet | موضوع", "text": "Texte", "html": "<p>Texte</p>"}
        letter = {"message_id": "<1@lcc.example>", "to": "a@commune.example", "template": "x/mail/y"}
        self.make("records.OutboxMessage", **letter, **words, **later)
        programme = self.make("formations.Programme", audiences=["managers"], **TITLES)
        when = {"starts_on": date(2026, 12, 1), "ends_on": date(2026, 12, 2), "code": "s1"}
        self.make("formations.Session", programme=programme, **when)

    def plant_place(self) -> Any:
        """Make a commune with its province and region."""
        key = {"search_key": "zaouia difrane"}
        region = self.make("territory.Region", code="R1", **NAMES, **key)
        part = {"code": "P1", "region": region, "kind": "province"}
        province = self.make("territory.Province", **part, **NAMES, **key)
        own = {"code": "01.001.01.1", "province": province, "milieu": "rural"}
        return self.make("territory.Commune", **own, **NAMES, **key)

    def plant_dossier(self, commune: Any) -> None:
        """Make a call, and a dossier with an answer, a file and a deposit."""
        person = self.make("accounts.User", email="a@commune.example", password="!")
        self.make("accounts.Membership", user=person, commune=commune, role="director")
        open_for = {"opens_at": NOW, "closes_at": NOW + timedelta(days=9)}
        call = self.make("calls.Call", slug="appel", form=FORM, **TITLES, **open_for)
        frozen = {"number": 1, "schema": SCHEMA, "digest": "d" * 64, "published_at": NOW}
        form = self.make("calls.FormVersion", call=call, **frozen)
        kept = {"reference": "LCC-2026-AAAAA-AA", "language": "ar", "state": "submitted"}
        times = {"started_at": NOW, "changed_at": NOW}
        whose = {"call": call, "commune": commune, "form_version": form}
        dossier = self.make("dossiers.Dossier", **whose, **kept, **times)
        typed = {"question": "k-nom", "typed": "نص Été", "changed_at": NOW}
        self.make("dossiers.Answer", dossier=dossier, **typed)
        digests = {"sha256": "a" * 64, "received_sha256": "b" * 64}
        file = {"key": "aa/bb", "name": "Délibération.pdf", "media_type": "application/pdf"}
        paper = self.make("records.PrivateFile", size=9, uploaded_at=NOW, **file, **digests)
        sent = {"number": 1, "language": "ar", "submitted_at": NOW, "key": KEY}
        marks = {"fingerprint": "f" * 64, "digest": "e" * 64, "snapshot": {"answers": ["صيف"]}}
        rows = {"dossier": dossier, "form_version": form}
        deposit = self.make("dossiers.Deposit", **rows, **sent, **marks)
        self.make("dossiers.DepositFile", deposit=deposit, question="k-p", file=paper)

    def plant_library(self) -> None:
        """Make a picture and a document in Wagtail's own library, where they were, and users."""
        picture = {"title": "Motif", "file": "original_images/m.png", "width": 9, "height": 9}
        image = self.make("wagtailimages.Image", **picture)
        paper = self.make("wagtaildocs.Document", title="Guide", file="documents/g.pdf")
        own = {"code": "p1", "kind": "association"}
        self.make("conventions.Partner", logo=image, **own, **NAMES)
        call = self.then.get_model("calls.Call").objects.get()
        self.make("calls.CallDocument", call=call, file_fr=paper, file_ar=paper, **TITLES)


# What is called otherwise today.
MOVED = {
    "wagtailimages.Image": "publishing.LibraryImage",
    "wagtaildocs.Document": "publishing.LibraryDocument",
}


def lost(made: dict[str, dict[str, Any]]) -> list[str]:
    """Return what is not there any more, or otherwise than it was written."""
    found = []
    for label, values in made.items():
        row = today.get_model(MOVED.get(label, label))._base_manager.filter(pk=values["pk"]).first()
        if row is None:
            found.append(label)
            continue
        for name, value in values.items():
            kept = getattr(row, name)
            kept = list(kept.raw_data) if hasattr(kept, "raw_data") else kept
            if kept != value and str(kept) != str(value):
                found.append(f"{label}.{name}: {value!r} became {kept!r}")
    partner = today.get_model("conventions.Partner").objects.get()
    document = today.get_model("calls.CallDocument").objects.get()
    if (partner.logo.title, document.file_ar.title) != ("Motif", "Guide"):
        found.append("what hung on the library")
    return found


def main(release: str) -> None:
    """Do it, and say what came of it."""
    executor = MigrationExecutor(connection)
    executor.migrate(LANDED[release])
    executor = MigrationExecutor(connection)
    planter = Planter(executor.loader.project_state(LANDED[release]).apps)
    planter.plant()
    call_command("migrate", interactive=False, verbosity=0)
    call_command("migrate", check_unapplied=True, verbosity=0)
    told = {"vendor": connection.vendor, "rows": len(planter.made), "lost": lost(planter.made)}
    print(json.dumps(told, ensure_ascii=False, default=str))


if __name__ == "__main__":
    main(sys.argv[1])
