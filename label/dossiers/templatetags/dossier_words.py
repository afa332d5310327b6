"""What the inputs of questions need from templates."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import template
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from label.calls.domain.questions import File, YesNo
from label.calls.domain.questions.choices import Choices
from label.dossiers.contributions import banners_of
from label.dossiers.domain.shown import shown_state
from label.dossiers.labels import FILE_KINDS, STATE_LABELS, VERBS
from label.dossiers.models import Dossier
from label.dossiers.views.asked import Asked
from publishing.bilingual import active_language
from records.domain.refusals import Reason
from records.inspection import SIZE_LIMIT
from records.labels import REFUSALS
from territory.forms import CommunePicker, Typed
from territory.selectors import commune_by_code

register = template.Library()

ACCEPTED = {"jpeg": ".jpg,.jpeg"}


@dataclass(frozen=True)
class Offered:
    """One choice on a page."""

    code: str
    label: str
    chosen: bool


@register.filter
def choices(one: Asked) -> Iterator[Offered]:
    """Yield the choices of a question, with those that are made."""
    made = one.typed if isinstance(one.typed, list) else [one.typed]
    question = one.question
    if isinstance(question, YesNo):
        pairs = [("yes", _("Yes")), ("no", _("No"))]
    elif isinstance(question, Choices):
        pairs = [(c.code, c.label.in_language(active_language())) for c in question.choices]
    else:
        pairs = []
    for code, label in pairs:
        yield Offered(code, label, code in made)


@register.filter
def accepted(one: Asked) -> str:
    """Return the endings that a file question takes, for the browser's chooser."""
    kinds = one.question.kinds if isinstance(one.question, File) else ()
    return ",".join(ACCEPTED.get(kind, f".{kind}") for kind in kinds)


@register.filter
def kinds_words(one: Asked) -> str:
    """Say what a file question takes."""
    kinds = one.question.kinds if isinstance(one.question, File) else ()
    names = ", ".join(FILE_KINDS[kind] for kind in kinds)
    return _("%(kinds)s – 10 MB at most for each file.") % {"kinds": f"\u2068{names}\u2069"}


@register.simple_tag
def file_limit() -> int:
    """Return how many bytes a file may weigh."""
    return SIZE_LIMIT


@register.simple_tag
def too_large_words() -> str:
    """Say that a file is too large, before it is sent."""
    return str(REFUSALS[Reason.TOO_LARGE])


@register.filter
def filesize_words(size: int) -> SafeString:
    """Write a size in kilobytes, isolated."""
    shown = number_format(max(size // 1024, 1), force_grouping=True)
    return format_html("<bdi>{} {}</bdi>", shown, _("KB"))


@register.filter
def instant(value: datetime) -> SafeString:
    """Write the time of an instant of today, 14:32, or its day and time, isolated."""
    local = timezone.localtime(value)
    form = "TIME_FORMAT" if local.date() == timezone.localdate() else "DATETIME_FORMAT"
    return format_html("<bdi>{}</bdi>", date_format(local, form))


@register.filter
def told_state(dossier: Dossier) -> str:
    """Say where a dossier stands, as its commune is told: no result before its letter."""
    return str(STATE_LABELS[shown_state(dossier.state, getattr(dossier, "told", None) or "")])


@register.simple_tag(takes_context=True)
def banners(context: Any, dossier: Dossier) -> list[str]:
    """Return what the rooms above say on each page of a dossier."""
    return banners_of(context["request"], dossier)


@register.filter
def verb_words(verb: str) -> str:
    """Say what an entry of the journal stands for."""
    return str(VERBS.get(verb) or _("Another act"))


@register.simple_tag
def commune_picker(one: Asked, closed: bool = False) -> SafeString:
    """Return the input that finds a commune by its name in either language."""
    commune = commune_by_code(one.typed) if one.typed else None
    attributes: dict[str, Any] = {"id": one.name}
    if one.described_by:
        attributes["aria-describedby"] = one.described_by
    if one.errors:
        attributes["aria-invalid"] = "true"
    if closed:
        attributes["disabled"] = True
    value = Typed.of(commune) if commune else Typed(text=one.typed or "")
    return CommunePicker().render(one.name, value, attributes)
