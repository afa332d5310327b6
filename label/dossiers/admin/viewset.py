"""Dossiers in the admin."""

from typing import Any

from django.contrib.auth.models import Permission
from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.model import ModelViewSet

from label.dossiers.models import Dossier

from . import archives, extending, reading
from .filters import DossierFilters
from .listing import DossierIndexView
from .policy import ReadOnlyPolicy


class DossierViewSet(ModelViewSet):
    """Reading and exporting; there are no generic screens to add, edit or delete."""

    model = Dossier
    name = "dossier_admin"
    url_prefix = "dossiers"
    icon = "folder-open-inverse"
    menu_label = _("Dossiers")
    menu_order = 150
    add_to_admin_menu = True
    add_to_reference_index = False
    inspect_view_enabled = True
    form_fields = ["reference"]
    permission_policy = ReadOnlyPolicy(Dossier)
    index_view_class = DossierIndexView
    inspect_view_class = reading.DossierReadView
    filterset_class = DossierFilters
    list_export = ["reference"]
    search_fields = ["reference", "commune"]
    search_backend_name = None
    list_per_page = 50

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("prolongations/", extending.extend, name="extend"),
            path("archives/", archives.archives, name="archives"),
            path("archives/<int:pk>/", archives.archive, name="archive"),
            path("archives/<int:pk>/dossiers.zip", archives.take, name="archive_file"),
            path("<int:pk>/", self.inspect_view, name="inspect"),
            path("<int:pk>/recepisse.pdf", reading.receipt, name="receipt"),
            path("<int:pk>/fichiers/<int:paper>/", reading.paper, name="paper"),
            path("<int:pk>/fichiers/<int:paper>/apercu/", reading.preview, name="preview"),
        ]

    def get_permissions_to_register(self) -> Any:
        wanted = ("view_dossier", "add_extension", "instruct_dossier", "decide_dossier")
        return Permission.objects.filter(content_type__app_label="dossiers", codename__in=wanted)


dossier_viewset = DossierViewSet()
