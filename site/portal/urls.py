"""Every address of the portal."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from guides.views import communes_guide
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from home.views import choose_language, robots
from label.calls.views import blank_form
from label.dossiers.views.proof import verify
from operations.views.probes import metrics, readyz
from portal import sitemaps
from portal.admin_words import admin_words
from portal.api import api_urls
from portal.api.page import api_page
from portal.gallery import gallery
from portal.health import healthz
from portal.interface_words import interface_words
from portal.media import picture
from publishing.routing import serve as serve_page

handler400 = "portal.errors.bad_request"
handler500 = "portal.errors.server_error"

urlpatterns = [
    path("admin/jsi18n/", admin_words, name="admin_words"),
    path("admin/second-facteur/", include("accounts.second_factor.urls")),
    path("admin/components/", gallery, name="gallery"),
    path("admin/interface/", interface_words, name="interface_words"),
    path("", choose_language, name="root"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemaps.section, name="sitemap_section"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("api/", include(api_urls)),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("metrics", metrics, name="metrics"),
    # Pictures only: documents leave through Wagtail's view, which knows who may read them.
    path("media/images/<path:path>", picture, name="picture"),
    *i18n_patterns(
        path("api/", api_page, name="api_page"),
        path("communes/", include("territory.urls")),
        path("compte/", include("accounts.urls")),
        path("dossiers/", include("label.dossiers.urls")),
        path("adhesion/", include("label.selection.urls")),
        path("resultats/", include("label.statistics.urls")),
        path("lettres/", include("label.letters.urls")),
        path("aide/", communes_guide, name="communes_guide"),
        path("formulaires/<slug:slug>.pdf", blank_form, name="blank_form"),
        path("verifier/", verify, name="verify"),
        path("echanges/", include("label.exchanges.urls")),
        path("inscriptions/", include("formations.urls")),
        path("demonstration/", include("records.urls")),
        path("", include("home.urls")),
        re_path(r"^((?:[\w\-]+/)*)$", serve_page, name="wagtail_serve"),
        path("", include(wagtail_urls)),
    ),
]
