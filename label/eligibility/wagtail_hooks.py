from typing import Any

from django.urls import include, path
from wagtail import hooks

from .admin import panel as panel


@hooks.register("register_admin_urls")
def eligibility_urls() -> list[Any]:
    return [path("eligibilite/", include("label.eligibility.admin.urls"))]
