"""Spaces of communes in the admin."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSet

from accounts.models import Space

from .listing import COLUMNS, SpaceFilters, SpaceIndexView
from .policy import RecoverersPolicy
from .reading import SpaceReadView
from .recovering import RecoverView


class SpaceViewSet(ModelViewSet):
    """The menu entry "Spaces of communes": to find, to read, to recover."""

    model = Space
    name = "space_admin"
    url_prefix = "espaces"
    icon = "group"
    menu_label = _("Spaces of communes")
    menu_order = 160
    add_to_admin_menu = True
    add_to_reference_index = False
    inspect_view_enabled = True
    form_fields = ["code"]
    permission_policy = RecoverersPolicy(Space)
    index_view_class = SpaceIndexView
    inspect_view_class = SpaceReadView
    filterset_class = SpaceFilters
    list_display = COLUMNS
    ordering = ("-member_count", "-invitation_count", "code")
    search_fields = ["name_fr", "name_ar"]
    search_backend_name = None
    list_per_page = 50

    @property
    def recover_view(self) -> Any:
        """Return the view that gives a space to another holder."""
        return self.construct_view(RecoverView)

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("<int:pk>/", self.inspect_view, name="inspect"),
            path("<int:pk>/reprise/", self.recover_view, name="recover"),
        ]

    def get_permissions_to_register(self) -> QuerySet[Permission]:
        return Permission.objects.filter(
            content_type__app_label="accounts", codename="recover_space"
        )


space_viewset = SpaceViewSet()
