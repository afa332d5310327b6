from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from .admin.viewset import DossierViewSet, dossier_viewset


@hooks.register("register_admin_viewset")
def register_dossiers() -> DossierViewSet:
    return dossier_viewset


@hooks.register("insert_global_admin_css")
def dossiers_css() -> SafeString:
    """Set the dossier and what the rooms above show of it."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin/dossiers.css"))
