"""Phrases for the codes of this room."""

from django.utils.translation import gettext_lazy as _

URBAN, RURAL = "urban", "rural"
MILIEUX = [(URBAN, _("urban")), (RURAL, _("rural"))]

PROVINCE, PREFECTURE = "province", "prefecture"
KINDS = [(PROVINCE, _("province")), (PREFECTURE, _("prefecture"))]
