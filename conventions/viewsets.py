"""Partners and themes in the editor's menu."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from conventions.models import Partner, Theme


class PartnerViewSet(SnippetViewSet):
    """Organisations, one row for both languages."""

    model = Partner
    icon = "group"
    menu_label = _("Partners")
    menu_name = "partners"
    list_display: ClassVar[list[Any]] = [
        "name_fr",
        "name_ar",
        Column("get_kind_display", label=_("Kind"), sort_key="kind"),
    ]
    list_filter: ClassVar[list[str]] = ["kind"]


class ThemeViewSet(SnippetViewSet):
    """What conventions are about."""

    model = Theme
    icon = "tag"
    menu_label = _("Themes")
    menu_name = "themes"
    list_display: ClassVar[list[Any]] = ["name_fr", "name_ar", "code"]


class ConventionsGroup(SnippetViewSetGroup):
    """The shared rows that the registry stands on."""

    menu_label = _("Conventions")
    menu_name = "conventions"
    menu_icon = "doc-full"
    menu_order = 260
    add_to_admin_menu = True
    items = (PartnerViewSet, ThemeViewSet)
