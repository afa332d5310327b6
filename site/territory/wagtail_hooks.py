from wagtail import hooks

from .viewsets import CommuneViewSet


@hooks.register("register_admin_viewset")
def communes() -> CommuneViewSet:
    return CommuneViewSet()
