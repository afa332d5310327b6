from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.widgets.button import Button

from .admin.viewset import SpaceViewSet, space_viewset
from .models import User
from .permissions import may_reset_factor


@hooks.register("register_admin_viewset")
def register_spaces() -> SpaceViewSet:
    return space_viewset


@hooks.register("insert_global_admin_css")
def spaces_css() -> SafeString:
    """Set the lists of a space, and the screens of the second factor."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin/accounts.css"))


@hooks.register("register_account_menu_item")
def own_second_factor(request: HttpRequest) -> dict[str, str] | None:
    """Lead from the account to the person's own factors."""
    if not settings.STAFF_SECOND_FACTOR:
        return None
    return {
        "label": _("Second factor"),
        "url": reverse("second_factor:own"),
        "help_text": _("The app, the keys and the recovery codes that you sign in with."),
    }


@hooks.register("register_user_listing_buttons")
def reset_button(user: User, request_user: User) -> list[Button]:
    """Let an administrator take off the factors of a colleague."""
    if not settings.STAFF_SECOND_FACTOR or not may_reset_factor(request_user, user):
        return []
    url = reverse("second_factor:reset", args=[user.pk])
    return [Button(_("Reset the second factor"), url=url, icon_name="lock", priority=40)]


class WithoutSecondFactor(Component):
    """Says on the first screen that a password alone lets staff in."""

    order = 1
    template_name = "accounts/second_factor/off.html"


@hooks.register("construct_homepage_panels")
def without_second_factor(request: HttpRequest, panels: list[Any]) -> None:
    if not settings.STAFF_SECOND_FACTOR:
        panels.insert(0, WithoutSecondFactor())
