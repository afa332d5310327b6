from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from label import selectors
from label.models.pages.framework_page import FrameworkPage


class ProcessPage(FrameworkPage):
    """The way from candidacy to the committee's decision, as a picture that is also text."""

    parent_page_types: ClassVar = ["label.LabelIndexPage"]
    subpage_types: ClassVar = []
    max_count_per_parent = 1
    template = "label/process_page.html"

    class Meta:
        verbose_name = _("process")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"process": selectors.process()}
