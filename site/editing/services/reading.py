"""Read what pages say, and keep what there is to mend and where links lead."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from editing.domain.targets import target_of
from editing.models import Address, LinkUse, Remark
from editing.places import anchors_of, leads_somewhere, own_hosts
from publishing.checks import content_of, judge
from publishing.domain.content import Content, Link, Pointer, excerpt

LONGEST_PATH, LONGEST_ADDRESS = 255, 1000


@transaction.atomic
def read_page(*, page: Page) -> None:
    """Keep what is found in a page as it stands in memory, instead of what was found before."""
    content = content_of(page)
    Remark.objects.filter(page_id=page.pk).delete()
    LinkUse.objects.filter(page_id=page.pk).delete()
    Remark.objects.bulk_create(_remarks(page, content))
    LinkUse.objects.bulk_create(_links(page, content))


def read_everything() -> int:
    """Read the latest draft of every page; forget addresses that no page leads to any more."""
    count = 0
    for page in Page.objects.filter(depth__gt=1).select_related("latest_revision").iterator(100):
        read_page(page=page.get_latest_revision_as_object())
        count += 1
    Address.objects.filter(uses=None).delete()
    return count


def _remarks(page: Page, content: Content) -> list[Remark]:
    return [
        Remark(
            page_id=page.pk,
            code=finding.code,
            weight=finding.weight,
            path=finding.path[:LONGEST_PATH],
            excerpt=finding.excerpt[:120],
            about=dict(finding.about),
        )
        for finding in judge(content)
    ]


def _links(page: Page, content: Content) -> list[LinkUse]:
    hosts, anchors = own_hosts(), anchors_of(content)
    found = []
    links: Any = content.of(Link, Pointer)
    for link in links:
        target = target_of(link.target, hosts)
        if target is None or len(target.address) > LONGEST_ADDRESS:
            continue
        address: Any = _address(target.address) if target.kind == "web" else None
        missing = (target.kind == "anchor" and target.address not in anchors) or (
            target.kind == "path" and not leads_somewhere(target.address)
        )
        found.append(
            LinkUse(
                page_id=page.pk,
                path=link.path[:LONGEST_PATH],
                words=excerpt(link.text)[:120],
                kind=target.kind,
                target=link.target[:LONGEST_ADDRESS],
                target_id=target.key,
                address=address,
                missing=missing,
            )
        )
    return found


def _address(url: str) -> Address:
    address, _new = Address.objects.get_or_create(url=url, defaults={"due_at": timezone.now()})
    return address
