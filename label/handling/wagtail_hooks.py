from typing import Any

from django.urls import include, path
from wagtail import hooks

from .admin import listing as listing
from .admin import panels as panels
from .admin.kinds import FlagKindViewSet, flag_kind_viewset


@hooks.register("register_admin_viewset")
def register_flag_kinds() -> FlagKindViewSet:
    return flag_kind_viewset


@hooks.register("register_admin_urls")
def handling_urls() -> list[Any]:
    return [path("traitement/", include("label.handling.admin.urls"))]
