from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .viewsets import CallViewSet

register_snippet(CallViewSet)


@hooks.register("insert_global_admin_css")
def builder_css() -> str:
    """Set the two languages of a question side by side."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin/calls.css"))
