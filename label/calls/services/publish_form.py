"""Freeze a call's form, or say all that stands against it."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.html import strip_tags

from accounts.models import User
from label.calls.domain import readiness
from label.calls.domain.form import digest
from label.calls.domain.readiness import Obstacle
from label.calls.domain.text import Bilingual
from label.calls.drafting import draft_of
from label.calls.models import Call, FormVersion

# Texts of the call itself: each may be empty, but never in one language only.
CALL_TEXTS = ("title", "summary", "presentation", "expected_duration", "contact_name", "notice")


class FormRefusedError(Exception):
    """The form cannot be published; `obstacles` lists everything that stands against it."""

    def __init__(self, obstacles: list[Obstacle]) -> None:
        super().__init__(f"{len(obstacles)} obstacles to publication")
        self.obstacles = obstacles


@transaction.atomic
def publish_form(*, call: Call, by: User | None, now: datetime) -> FormVersion:
    """Freeze the call's form as its next version, which new dossiers will answer.

    Dossiers already begun keep the version they were begun with. Publishing a form that has not
    changed returns the version that stands. Raises `FormRefusedError` with all that lacks.
    """
    locked = Call.objects.select_for_update().get(pk=call.pk)
    found = obstacles_of(locked)
    if found:
        raise FormRefusedError(found)
    schema = draft_of(locked).to_schema()
    mark = digest(schema)
    standing: FormVersion | None = locked.published_version
    if standing is not None and standing.digest == mark:
        return standing
    last = FormVersion.objects.filter(call=locked).aggregate(last=Max("number"))["last"] or 0
    version = FormVersion.objects.create(
        call=locked,
        number=last + 1,
        schema=schema,
        digest=mark,
        published_at=now,
        published_by=by,
    )
    call.published_version = locked.published_version = version
    locked.save(update_fields=["published_version"])
    return version


def obstacles_of(call: Call) -> list[Obstacle]:
    """Return everything that stands against publishing the call's form."""
    return [*_call_obstacles(call), *readiness.obstacles(draft_of(call))]


def warnings_of(call: Call) -> list[Obstacle]:
    """Return what is allowed but unwise."""
    return readiness.warnings(draft_of(call))


def _call_obstacles(call: Call) -> list[Obstacle]:
    found = []
    for name in CALL_TEXTS:
        fr, ar = (strip_tags(getattr(call, f"{name}_{code}")) for code in ("fr", "ar"))
        text = Bilingual(fr=fr, ar=ar)
        if not text.is_empty:
            found += [
                Obstacle("missing_text", text=name, language=language)
                for language in text.missing()
            ]
    return found
