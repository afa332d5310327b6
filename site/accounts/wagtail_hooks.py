from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from .admin.viewset import SpaceViewSet, space_viewset


@hooks.register("register_admin_viewset")
def register_spaces() -> SpaceViewSet:
    return space_viewset


@hooks.register("insert_global_admin_css")
def spaces_css() -> SafeString:
    """Set the lists of a space."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin/accounts.css"))
