"""What editors decide about searching: which pages come first for which words."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from finding.models import Pin


class PagesColumn(Column):
    """The pinned pages, in order."""

    def get_value(self, instance: Pin) -> str:
        return " · ".join(one.page.title for one in instance.pages.select_related("page"))


class PinViewSet(SnippetViewSet):
    """The menu entry "Pinned results"."""

    model = Pin
    icon = "pick"
    menu_label = _("Pinned results")
    menu_name = "pins"
    menu_order = 270
    add_to_admin_menu = True
    list_display: ClassVar[list[Any]] = [
        "__str__",
        PagesColumn("pages", label=_("Pages")),
        "starts_on",
        "ends_on",
    ]
