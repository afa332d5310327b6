from typing import Any

from django.http import HttpRequest
from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from label.dossiers.permissions import may_instruct

from .admin import panel as panel
from .views import asked as asked
from .views import messages as messages


class WaitingItem(MenuItem):
    """The entry among the reports, for those who read dossiers."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_instruct(request.user)


@hooks.register("register_admin_urls")
def complement_urls() -> list[Any]:
    return [path("complements/", include("label.exchanges.admin.urls"))]


@hooks.register("register_reports_menu_item")
def waiting_item() -> WaitingItem:
    return WaitingItem(
        _("Exchanges with communes"),
        reverse("complements:waiting"),
        name="complements",
        icon_name="help",
        order=900,
    )
