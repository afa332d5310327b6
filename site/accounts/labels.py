"""Roles in a commune's space, in words."""

from django.utils.translation import gettext_lazy as _

ROLES = {
    "president": _("President of the council"),
    "director": _("Director of services"),
    "focal_point": _("Focal point"),
}
