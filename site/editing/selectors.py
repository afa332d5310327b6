"""What this room's screens read."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, QuerySet, Value, When
from wagtail.documents import get_document_model
from wagtail.models import Page, TaskState
from wagtail.permissions import page_permission_policy

from publishing.domain.content import MUST

from .models import LinkUse, Remark

# States of an address that an editor should know of.
WORRYING = ("gone", "failing", "private")


def editable_pages(person: Any) -> QuerySet[Page]:
    """Return the pages that a person may change."""
    pages: QuerySet[Page] = page_permission_policy.instances_user_has_permission_for(
        person, "change"
    )
    return pages.filter(depth__gt=1)


def remarks_for(person: Any) -> QuerySet[Remark]:
    """Return the remarks about the pages that a person may change."""
    pages = editable_pages(person).values("pk")
    return Remark.objects.filter(page__in=pages).select_related("page__locale")


def broken_links() -> QuerySet[LinkUse]:
    """Return the links that lead nowhere, each with its `fault`."""
    page = Page.objects.filter(pk=OuterRef("target_id"))
    document = get_document_model().objects.filter(pk=OuterRef("target_id"))
    fault = Case(
        When(~Exists(page), kind="page", then=Value("deleted")),
        When(~Exists(page.filter(live=True)), kind="page", then=Value("unpublished")),
        When(~Exists(document), kind="document", then=Value("deleted")),
        When(missing=True, then=Value("missing")),
        When(address__state__in=WORRYING, then=F("address__state")),
        default=Value(""),
    )
    return LinkUse.objects.annotate(fault=fault).exclude(fault="")


def broken_links_for(person: Any) -> QuerySet[LinkUse]:
    """Return the broken links of the pages that a person may change."""
    pages = editable_pages(person).values("pk")
    links = broken_links().filter(page__in=pages)
    return links.select_related("page__locale", "address")


@dataclass(frozen=True)
class Waiting:
    """How much waits for a person: reviews, texts to mend, broken links, scheduled pages."""

    reviews: int
    to_mend: int
    broken: int
    scheduled: int


def waiting_for(person: Any) -> Waiting:
    """Return what waits for someone who may change pages."""
    pages = editable_pages(person)
    return Waiting(
        reviews=TaskState.objects.reviewable_by(person).count(),
        to_mend=Remark.objects.filter(page__in=pages.values("pk"), weight=MUST).count(),
        broken=broken_links().filter(page__in=pages.values("pk")).count(),
        scheduled=pages.filter(_revisions__approved_go_live_at__isnull=False).distinct().count(),
    )
