"""The kinds of flags, in the admin."""

from django.template.defaultfilters import yesno
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet

from label.dossiers.admin.policy import InstructorsPolicy
from label.handling.models import FlagKind


def _retired(kind: FlagKind) -> str:
    return str(yesno(kind.is_retired))


class FlagKindViewSet(ModelViewSet):
    """The list and editor of the kinds of flags."""

    model = FlagKind
    name = "flag_kinds"
    url_prefix = "traitement/signalements"
    icon = "tag"
    menu_label = _("Kinds of flags")
    add_to_admin_menu = False
    add_to_reference_index = False
    permission_policy = InstructorsPolicy(FlagKind)
    list_display = [
        "__str__",
        Column("get_colour_display", label=_("Colour")),
        "sort_order",
        Column("is_retired", label=_("No longer in use"), accessor=_retired),
    ]
    panels = [
        FieldRowPanel([FieldPanel("name_fr"), FieldPanel("name_ar")]),
        FieldRowPanel([FieldPanel("colour"), FieldPanel("sort_order")]),
        FieldPanel("is_retired"),
    ]


flag_kind_viewset = FlagKindViewSet()
