from typing import Any

from django.http import HttpRequest
from django.urls import include, path, reverse
from django.utils.translation import pgettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from label.dossiers.permissions import may_instruct


class SelectionItem(MenuItem):
    """The menu entry, for those who read dossiers."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_instruct(request.user)


@hooks.register("register_admin_urls")
def selection_urls() -> list[Any]:
    return [path("selection/", include("label.selection.admin.urls"))]


@hooks.register("register_admin_menu_item")
def selection_item() -> SelectionItem:
    return SelectionItem(
        pgettext_lazy("of communes", "Selection"),
        reverse("selection:index"),
        name="selection",
        icon_name="list-ol",
        order=152,
    )
