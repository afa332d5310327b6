"""Fill every text of a portal's database with payloads: `python -m tests.hostile.planting`.

What the database refuses to have changed is thawed first: a published form, a deposit. The result,
as JSON on the last line: how many texts were written, and a session for each sort of reader.
"""

import json
from itertools import count
from typing import Any

import django

if __name__ == "__main__":
    django.setup()

from django.apps import apps
from django.conf import settings
from django.contrib.auth import login
from django.contrib.sessions.backends.db import SessionStore
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection, models, transaction
from django.http import HttpRequest
from wagtail.models import Page

from accounts.models import Membership, User
from label.exchanges.models import Complement
from label.letters.models import Letter
from tests.hostile.furnishing import furnish
from tests.hostile.payloads import ADDRESS, MARK, fitting
from tests.hostile.texts import rewritten, typed_fields

# Rooms whose tables only programs write, or that keep what was done.
LEFT = ("auth", "contenttypes", "sessions", "mfa", "axes", "django_tasks_database", "finding")
LEFT_MODELS = (
    *("records.journalentry", "records.journalhead", "records.pseudonym", "records.jobrun"),
    *("wagtailcore.locale", "wagtailcore.revision", "wagtailcore.referenceindex"),
    *("wagtailcore.task", "wagtailcore.workflow", "parity.texttrace", "editing.linkuse"),
    *("wagtailcore.groupapprovaltask", "label.frameworkversion", "selection.lotplan"),
    # What a program takes apart for translators; what these type is written into.
    *("wagtail_localize.translationsource", "wagtail_localize.template"),
    *("wagtail_localize.stringsegment", "wagtail_localize.overridablesegment"),
    *("wagtail_localize.segmentoverride", "wagtail_localize.translationcontext"),
)


class Planter:
    """Writes payload after payload; the number of them is `written`."""

    def __init__(self) -> None:
        self.numbers = count()
        self.written = 0

    def write(self, room: int | None) -> str:
        """Return the next payload that there is room for."""
        self.written += 1
        return fitting(next(self.numbers), room)

    def plant(self) -> None:
        """Write into every table."""
        for model in apps.get_models():
            label = model._meta.label_lower
            if model._meta.app_label not in LEFT and label not in LEFT_MODELS:
                self.plant_into(model)

    def plant_into(self, model: type[models.Model]) -> None:
        """Write into every row of a table, into its own columns only."""
        fields = list(typed_fields(model))
        mails = [f for f in model._meta.local_concrete_fields if type(f) is models.EmailField]
        if model is User or model._meta.app_label == "account":
            mails = []
        for row in model._base_manager.all() if fields or mails else []:
            values: dict[str, Any] = {
                field.attname: rewritten(field, getattr(row, field.attname), self.write)
                for field in fields
                if getattr(row, field.attname) not in (None, "")
            }
            values |= {
                field.attname: ADDRESS.format(mark=MARK, number=row.pk)
                for field in mails
                if getattr(row, field.attname)
            }
            if values:
                model._base_manager.filter(pk=row.pk).update(**values)


def thaw() -> None:
    """Take off what keeps frozen rows from being changed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in cursor.fetchall():
            if not name.startswith("journal"):
                cursor.execute(f"DROP TRIGGER {name}")


def revise() -> None:
    """Give every page a revision with what stands in it: editors are shown that."""
    for page in Page.objects.filter(depth__gt=1).specific():
        page.save_revision(clean=False, log_action=False)


def session_of(user: User) -> str:
    """Return the key of a session in which somebody is signed in."""
    request = HttpRequest()
    request.session = SessionStore()
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    request.session.save()
    return str(request.session.session_key)


def main() -> None:
    """Plant, and tell what was done."""
    planter = Planter()
    with transaction.atomic():
        furnish()
        thaw()
        planter.plant()
        revise()
    call_command("update_index", verbosity=0)
    for cache in settings.CACHES:
        caches[cache].clear()
    officer = User.objects.get(email="administration@lcc.example")
    asked = Complement.objects.filter(ended_at=None).latest("pk").dossier.commune
    member = Membership.objects.filter(commune=asked)[0].user
    # Of another commune too, whose dossier was decided and told.
    told = Letter.objects.filter(dossier__outcome="retained")[0].dossier.commune
    Membership.objects.create(commune=told, user=member, role="director")
    sessions = {"staff": session_of(officer), "commune": session_of(member)}
    print(json.dumps({"written": planter.written, "sessions": sessions}))


if __name__ == "__main__":
    main()
