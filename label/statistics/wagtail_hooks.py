from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from label.dossiers.permissions import may_instruct


class StatisticsItem(MenuItem):
    """The menu entry, for those who read dossiers."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_instruct(request.user)


@hooks.register("register_admin_urls")
def statistics_urls() -> list[Any]:
    return [path("statistiques/", include("label.statistics.admin.urls"))]


@hooks.register("register_admin_menu_item")
def statistics_item() -> StatisticsItem:
    return StatisticsItem(
        _("Statistics"),
        reverse("call_figures:index"),
        name="statistics",
        icon_name="table",
        order=154,
    )


@hooks.register("insert_global_admin_css")
def statistics_css() -> SafeString:
    """Draw the figures as on the public pages."""
    sheets = ("css/rooms/statistics.css", "css/admin/statistics.css")
    links = ((static(sheet),) for sheet in sheets)
    return format_html_join("", '<link rel="stylesheet" href="{}">', links)
