"""Feeds of pages: subclass with `title`, `description` and `items`."""

import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from wagtail.models import Page

from .signposts import home_address


class PageFeed(Feed):
    """RSS of pages in the language being read."""

    def link(self) -> str:
        return home_address()

    def item_title(self, item: Page) -> str:
        return str(item.title)

    def item_description(self, item: Any) -> str:
        return str(item.introduction or item.search_description)

    def item_link(self, item: Page) -> str:
        return item.url or self.link()

    def item_pubdate(self, item: Any) -> datetime.datetime:
        """The page's date at midnight in Morocco, or the instant of its first publication."""
        if getattr(item, "date", None):
            midnight = datetime.datetime.combine(item.date, datetime.time())
            return timezone.make_aware(midnight)
        published: datetime.datetime = item.first_published_at
        return published

    def item_updateddate(self, item: Page) -> datetime.datetime | None:
        updated: datetime.datetime | None = item.last_published_at
        return updated


class AtomPageFeed(PageFeed):
    """The same pages as Atom."""

    feed_type = Atom1Feed
