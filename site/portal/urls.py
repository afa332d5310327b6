"""Every address of the portal."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls

from home.views import choose_language, robots
from label.calls.views import blank_form
from label.dossiers.views.proof import verify
from portal.gallery import gallery
from portal.health import healthz
from publishing.routing import serve as serve_page
from publishing.sitemaps import BilingualSitemap

handler400 = "portal.errors.bad_request"
handler500 = "portal.errors.server_error"

urlpatterns = [
    path("admin/components/", gallery, name="gallery"),
    path("", choose_language, name="root"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, {"sitemaps": {"pages": BilingualSitemap}}, name="sitemap"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("healthz", healthz, name="healthz"),
    # Pictures only: documents leave through Wagtail's view, which knows who may read them.
    path("media/images/<path:path>", serve, {"document_root": settings.MEDIA_ROOT / "images"}),
    *i18n_patterns(
        path("communes/", include("territory.urls")),
        path("compte/", include("accounts.urls")),
        path("dossiers/", include("label.dossiers.urls")),
        path("formulaires/<slug:slug>.pdf", blank_form, name="blank_form"),
        path("verifier/", verify, name="verify"),
        path("demonstration/", include("records.urls")),
        path("", include("home.urls")),
        re_path(r"^((?:[\w\-]+/)*)$", serve_page, name="wagtail_serve"),
        path("", include(wagtail_urls)),
    ),
]
