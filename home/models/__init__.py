from .article_page import ArticlePage
from .communique_page import CommuniquePage
from .home_page import HomePage
from .news_index_page import NewsIndexPage
from .news_page import NewsPage
from .site_settings import SiteSettings
from .standard_page import StandardPage
from .topic import Topic

__all__ = [
    "ArticlePage",
    "CommuniquePage",
    "HomePage",
    "NewsIndexPage",
    "NewsPage",
    "SiteSettings",
    "StandardPage",
    "Topic",
]
