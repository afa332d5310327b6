"""Roles in a commune's space, in words."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

ROLES = {
    "president": _("President of the council"),
    "director": _("Director of services"),
    "focal_point": pgettext_lazy("role in the commune", "Focal point"),
}
