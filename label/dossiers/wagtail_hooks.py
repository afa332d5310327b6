from wagtail import hooks

from .admin.viewset import DossierViewSet, dossier_viewset


@hooks.register("register_admin_viewset")
def register_dossiers() -> DossierViewSet:
    return dossier_viewset
