"""Where this room stands in Wagtail's admin."""

from typing import Any

from django.templatetags.static import static
from django.urls import include, path, reverse
from django.urls.resolvers import URLResolver
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.permissions import page_permission_policy

from . import urls
from .panels import TodayPanel


class ReportItem(MenuItem):
    """A report on pages, for whoever may change some."""

    def is_shown(self, request: Any) -> bool:
        return bool(page_permission_policy.user_has_permission(request.user, "change"))


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLResolver]:
    return [path("editing/", include((urls.urlpatterns, "editing"), namespace="editing"))]


@hooks.register("register_reports_menu_item")
def content_report() -> MenuItem:
    return ReportItem(
        _("Content checks"),
        reverse("editing:content_report"),
        name="content-checks",
        icon_name="glasses",
        order=100,
    )


@hooks.register("register_reports_menu_item")
def link_report() -> MenuItem:
    return ReportItem(
        _("Broken links"),
        reverse("editing:link_report"),
        name="broken-links",
        icon_name="link",
        order=110,
    )


@hooks.register("construct_help_menu")
def leave_release_notes_out(request: Any, items: list[MenuItem]) -> None:
    """Take out Wagtail's news: in English, and named in the language of the process."""
    items[:] = [item for item in items if not item.name.startswith("whats-new-in-wagtail")]


@hooks.register("construct_homepage_panels")
def today(request: Any, panels: list[Any]) -> None:
    """Put what waits first."""
    panels.append(TodayPanel())


@hooks.register("insert_editor_js")
def findings_js() -> SafeString:
    """Judge the page while it is being edited."""
    return format_html('<script src="{}" defer></script>', static("admin/findings.js"))


@hooks.register("insert_global_admin_css")
def editing_css() -> SafeString:
    """The portal's letters and colours, then what this room's screens need."""
    sheets = ("css/fonts.css", "admin/face.css", "css/admin/editing.css")
    return format_html_join(
        "", '<link rel="stylesheet" href="{}">', ((static(sheet),) for sheet in sheets)
    )
