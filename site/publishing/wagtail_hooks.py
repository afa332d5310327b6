"""Both directions of writing in Wagtail's admin."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from .choosers import install

install()


@hooks.register("insert_global_admin_css")
def admin_css() -> SafeString:
    """Mend the side-by-side editor from right to left."""
    return format_html('<link rel="stylesheet" href="{}">', static("admin/direction.css"))


@hooks.register("insert_global_admin_js")
def admin_js() -> SafeString:
    """Let each field take the direction of what is typed into it."""
    return format_html('<script src="{}" defer></script>', static("admin/direction.js"))
