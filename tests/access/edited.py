"""What editors and the administration have, which is of no commune."""

from typing import Any

from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import Locale, Site
from wagtail_localize.models import TranslationSource

from conventions.models import Partner, Theme
from finding.models import Pin
from formations.models import Programme
from home.models import ArticlePage, Topic
from label.calls.models import Call
from label.models import FrameworkVersion, Milestone, ProcessStep, Tool
from label.statistics.figures import figures
from operations.models import JournalCheck
from parity.models import Standing, Term

ROWS: dict[str, Any] = {
    "topic": Topic,
    "partner": Partner,
    "theme": Theme,
    "programme": Programme,
    "framework": FrameworkVersion,
    "process_step": ProcessStep,
    "milestone": Milestone,
    "tool": Tool,
    "term": Term,
    "pin": Pin,
    "group": Group,
    "site": Site,
    "locale": Locale,
}


def edited() -> dict[str, Any]:
    """Return one of each, by its name."""
    page = ArticlePage.objects.get(locale__language_code="fr")
    source, _new = TranslationSource.update_or_create_from_instance(page)
    standing, _new = Standing.objects.get_or_create(
        shelf="pages", key="x", kind="page", language="ar", url="/admin/", state="missing"
    )
    Term.objects.get_or_create(fr="commune", ar="جماعة")
    Pin.objects.get_or_create(words_fr="label")
    JournalCheck.objects.create(at=timezone.now(), sequence=1, digest="0" * 64, faults=0)
    return {
        "page": page.pk,
        "source": source.pk,
        "standing": standing.pk,
        "language": "ar",
        **{name: model.objects.order_by("pk").last().pk for name, model in ROWS.items()},
        "table": next(iter(figures(Call.objects.get(slug="closed-0")).tables)),
    }
