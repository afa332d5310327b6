from typing import Any

from django.urls import include, path
from wagtail import hooks

from .admin.register import RegisterViewSet, register_viewset
from .admin.template_set import TemplateViewSet, template_viewset


@hooks.register("register_admin_urls", order=-1)
def letter_urls() -> list[Any]:
    return [path("lettres/productions/", include("label.letters.admin.urls"))]


@hooks.register("register_admin_viewset")
def register_templates() -> TemplateViewSet:
    return template_viewset


@hooks.register("register_admin_viewset")
def register_letters() -> RegisterViewSet:
    return register_viewset
