from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def second_factor_off() -> SafeString:
    """Say, where it is so, that a password alone lets staff in."""
    if settings.STAFF_SECOND_FACTOR:
        return SafeString("")
    return render_to_string("accounts/second_factor/off.html")
