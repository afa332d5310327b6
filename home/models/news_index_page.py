from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy as _

from publishing.models import BasePage

PAGE_SIZE = 9


class NewsIndexPage(BasePage):
    """All articles and communiqués, latest first, by year, kind and topic."""

    template = "home/news_index_page.html"
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["home.ArticlePage", "home.CommuniquePage"]
    max_count = 2
    content_panels: ClassVar[list[Any]] = [*BasePage.content_panels]
    promote_panels: ClassVar[list[Any]] = [*BasePage.promote_panels]

    class Meta:
        verbose_name = _("news index")
        verbose_name_plural = _("news indexes")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the filtered page of news and the choices of the filters."""
        from home import selectors
        from home.forms import NewsFilter

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        form = NewsFilter(request.GET, facets=selectors.news_facets(self))
        pages = Paginator(selectors.news_of(self, **form.choices), PAGE_SIZE)
        pages.count = form.count
        context["filter"] = form
        context["news"] = pages.get_page(request.GET.get("page"))
        return context
