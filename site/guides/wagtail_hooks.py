from typing import Any

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .views import staff_guide


@hooks.register("register_admin_urls")
def guide_urls() -> list[Any]:
    return [path("aide/", staff_guide, name="staff_guide")]


@hooks.register("register_help_menu_item")
def guide_item() -> MenuItem:
    return MenuItem(
        _("Guide for the team"), reverse("staff_guide"), name="guide", icon_name="help", order=100
    )
