from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from formations.permissions import may_manage
from formations.viewsets import ProgrammeViewSet

register_snippet(ProgrammeViewSet)


class RegistrationsItem(MenuItem):
    """The way to registrations, for whoever manages them."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_manage(request.user)


@hooks.register("register_admin_urls")
def registrations_urls() -> list[Any]:
    return [path("inscriptions/", include("formations.admin.urls"))]


@hooks.register("register_admin_menu_item")
def registrations_item() -> MenuItem:
    """Stand beside the trainings."""
    url = reverse("training_admin:index")
    return RegistrationsItem(
        _("Registrations"), url, name="registrations", icon_name="group", order=251
    )


@hooks.register("register_permissions")
def registrations_permission() -> Any:
    from django.contrib.auth.models import Permission

    return Permission.objects.filter(
        content_type__app_label="formations", codename="manage_registrations"
    )


@hooks.register("insert_global_admin_css")
def formations_css() -> SafeString:
    """Set the lists of people and the bars."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin/formations.css"))
