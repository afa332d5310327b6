from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy as _

from publishing.models import BasePage

PAGE_SIZE = 10
MAX_LENGTH = 200


class SearchPage(BasePage):
    """One box over the pages of the language being read."""

    template = "home/search_page.html"
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    max_count = 2
    content_panels: ClassVar[list[Any]] = [*BasePage.content_panels]

    class Meta:
        verbose_name = _("search page")
        verbose_name_plural = _("search pages")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the words looked for and the page of results."""
        from home import selectors

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        words = request.GET.get("q", "").strip()[:MAX_LENGTH]
        results = selectors.search_pages(words, self.locale)
        context["words"] = words
        context["results"] = Paginator(results, PAGE_SIZE).get_page(request.GET.get("page"))
        return context

    def get_sitemap_urls(self, request: Any = None) -> list[dict[str, Any]]:
        """Keep the empty search page out of the sitemap."""
        return []
