from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from .reports import MissReport
from .viewsets import PinViewSet

register_snippet(PinViewSet)


class MissesMenuItem(MenuItem):
    """Shown to those who may read it."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm("finding.view_miss")


@hooks.register("register_admin_urls")
def misses() -> list[Any]:
    return [
        path("reports/searches/", MissReport.as_view(), name="finding_misses"),
        path(
            "reports/searches/results/",
            MissReport.as_view(results_only=True),
            name="finding_misses_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def misses_menu_item() -> MenuItem:
    return MissesMenuItem(
        _("Searches without result"),
        reverse("finding_misses"),
        name="searches",
        icon_name="search",
        order=650,
    )
