"""Where this room stands in Wagtail's admin."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import include, path, reverse
from django.urls.resolvers import URLResolver
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from . import urls
from .permissions import may_operate


class OperationsItem(MenuItem):
    """The operations page in the menu, for whoever looks after the portal."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_operate(request.user)


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLResolver]:
    return [path("exploitation/", include(urls))]


@hooks.register("register_settings_menu_item")
def menu_item() -> MenuItem:
    return OperationsItem(
        _("Operations"),
        reverse("operations:screen"),
        name="operations",
        icon_name="cogs",
        order=10,
    )


@hooks.register("insert_global_admin_css")
def admin_css() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin/operations.css"))
