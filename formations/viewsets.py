"""Programmes in the editor's menu."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from formations.models import Programme


class ProgrammeViewSet(SnippetViewSet):
    """Programmes with their sessions, edited once for both languages."""

    model = Programme
    icon = "calendar-alt"
    menu_label = _("Trainings")
    menu_name = "trainings"
    menu_order = 250
    add_to_admin_menu = True
    list_display: ClassVar[list[Any]] = [
        "title_fr",
        "title_ar",
        Column("get_kind_display", label=_("Kind"), sort_key="kind"),
    ]
    list_filter: ClassVar[list[str]] = ["kind", "is_example"]
    ordering: ClassVar[list[str]] = ["title_fr"]
