from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from label.dossiers.permissions import may_instruct

from .admin.grids import GridViewSet, grid_viewset
from .permissions import may_review


class ReviewItem(MenuItem):
    """The menu entry, for readers and those who read dossiers."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_instruct(request.user) or may_review(request.user)


@hooks.register("register_admin_viewset")
def register_grids() -> GridViewSet:
    return grid_viewset


@hooks.register("register_admin_urls")
def review_urls() -> list[Any]:
    return [path("evaluation/", include("label.reviews.admin.urls"))]


@hooks.register("register_admin_menu_item")
def review_item() -> ReviewItem:
    return ReviewItem(
        _("Review"), reverse("reviews:index"), name="reviews", icon_name="edit", order=151
    )


@hooks.register("register_permissions")
def review_permissions() -> QuerySet[Permission]:
    return Permission.objects.filter(content_type__app_label="reviews", codename="change_reading")
