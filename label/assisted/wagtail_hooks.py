from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import include, path
from wagtail import hooks

from .admin import listing as listing
from .admin import panel as panel
from .views import banner as banner


@hooks.register("register_admin_urls")
def paper_urls() -> list[Any]:
    return [path("papiers/", include("label.assisted.admin.urls"))]


@hooks.register("register_permissions")
def key_in_permission() -> QuerySet[Permission]:
    return Permission.objects.filter(content_type__app_label="assisted", codename="key_in_dossier")
