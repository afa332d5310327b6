"""A few drafts that leave Arabic behind, so that the cockpit has something to show."""

from django.utils import timezone
from wagtail.models import Page

from parity.services.following import follow
from publishing.planting import Pair

# What readers see stays whole in both languages: these are drafts only.
ADDED = "Une phrase ajoutée en français, qui attend sa traduction."


def load(home: Pair) -> None:
    """Save drafts of three French pages whose introduction changed."""
    pages = Page.objects.descendant_of(home.fr).filter(live=True).order_by("path")
    changed = 0
    for page in pages.specific():
        if getattr(page, "introduction", "") and changed < 3:
            page.introduction = f"{page.introduction} {ADDED}"
            page.save_revision()
            follow(page, timezone.now())
            changed += 1
