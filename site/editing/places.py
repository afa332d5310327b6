"""Which places there are inside the portal: hosts, sections of a page, addresses."""

from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.text import slugify
from wagtail.documents import get_document_model
from wagtail.models import Site

from publishing.domain.content import Content, Heading

FILES = (settings.STATIC_URL, settings.MEDIA_URL)


def own_hosts() -> frozenset[str]:
    """Return the host names under which the portal is read."""
    hosts = set(Site.objects.values_list("hostname", flat=True))
    return frozenset(hosts | {urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or ""} - {""})


def anchors_of(content: Content) -> frozenset[str]:
    """Return what a link inside the page may point at: its headings, and its top."""
    return frozenset(
        {slugify(heading.text, allow_unicode=True) for heading in content.of(Heading)} | {"", "top"}
    )


def leads_somewhere(path: str) -> bool:
    """Say whether an address of the portal leads to a page, a document or a screen."""
    path = unquote(path)
    if path.startswith(FILES):
        return True
    language = path.split("/")[1]
    with translation.override(language if language in dict(settings.LANGUAGES) else "fr"):
        try:
            match = resolve(path)
            if match.url_name == "wagtail_serve":
                return _page_answers((*match.args, *match.kwargs.values())[0])
        except Resolver404:
            return False
    if match.url_name == "wagtaildocs_serve":
        key = (*match.args, *match.kwargs.values())[0]
        return get_document_model().objects.filter(pk=key).exists()
    return True


def _page_answers(path: str) -> bool:
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is None:
        return False
    request = HttpRequest()
    parts = [part for part in path.split("/") if part]
    try:
        site.root_page.localized.specific.route(request, parts)
    except Http404:
        return False
    return True
