from django.utils.translation import gettext_lazy as _

from .news_page import NewsPage


class ArticlePage(NewsPage):
    """A piece of news told by the communication team."""

    is_creatable = True
    template = "home/article_page.html"

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
