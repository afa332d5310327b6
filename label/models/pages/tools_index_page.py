from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from label import selectors
from label.forms import ToolFilters
from label.models.pages.framework_page import FrameworkPage


class ToolsIndexPage(FrameworkPage):
    """The library: every place, with its file or film where it is published."""

    parent_page_types: ClassVar = ["label.LabelIndexPage"]
    subpage_types: ClassVar = []
    max_count_per_parent = 1
    template = "label/tools_index_page.html"

    class Meta:
        verbose_name = _("tools library")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        filters = ToolFilters(request.GET, steps=selectors.process().steps)
        library = list(selectors.tools(**filters.criteria()))
        return super().get_context(request, *args, **kwargs) | {
            "filters": filters,
            "tools": library,
            "published": sum(tool.is_available for tool in library),
        }
