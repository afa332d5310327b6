"""The news as RSS and Atom, one feed a language."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from publishing.feeds import AtomPageFeed, PageFeed

from .models import NewsPage
from .selectors import latest_news

LENGTH = 30


class NewsRss(PageFeed):
    """The latest articles and communiqués of the language in the address."""

    title = _("News of the Label Commune Citoyenne")
    description = _("Articles and communiqués, the latest first.")

    def items(self) -> list[NewsPage]:
        return latest_news(Locale.get_active(), LENGTH)


class NewsAtom(AtomPageFeed, NewsRss):
    """The same as Atom."""

    subtitle = NewsRss.description
