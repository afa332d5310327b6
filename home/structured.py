"""What the entrance and the news tell search engines."""

from typing import Any

from django.http import HttpRequest

from publishing import structured
from publishing.bilingual import active_language, pick

from .models.news_page import NewsPage
from .models.site_settings import SiteSettings


def organization_facts(request: HttpRequest) -> dict[str, Any]:
    """Return the association as the publisher of the portal."""
    settings = SiteSettings.for_request(request)
    name = pick(settings, "association")
    if not name:
        return {}
    logo = settings.logo.file.url if settings.logo else ""
    return structured.organization(
        name,
        request.build_absolute_uri("/"),
        logo=request.build_absolute_uri(logo) if logo else "",
        email=settings.email,
        same_as=[address for _name, address in settings.social_links],
    )


def news_facts(request: HttpRequest, page: NewsPage) -> dict[str, Any]:
    """Return an article or a communiqué."""
    picture = page.picture.get_rendition("fill-1200x630").url if page.picture else ""
    return structured.news_article(
        headline=page.title,
        url=request.build_absolute_uri(page.get_url(request)),
        published=page.date if page.date_precision == "day" else None,
        updated=page.last_published_at,
        language=active_language(),
        publisher=pick(SiteSettings.for_request(request), "association"),
        description=page.introduction,
        image=request.build_absolute_uri(picture) if picture else "",
    )
