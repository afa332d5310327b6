from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from label.blocks import ThemeBlock
from label.models.pages.framework_page import FrameworkPage
from label.structured import faq_document
from publishing.fields import QuietStreamField
from publishing.headless import told


class FaqPage(FrameworkPage):
    """Frequent questions, by theme."""

    themes = QuietStreamField([("theme", ThemeBlock())], blank=True, verbose_name=_("themes"))

    parent_page_types: ClassVar = ["label.LabelIndexPage"]
    subpage_types: ClassVar = []
    max_count_per_parent = 1
    template = "label/faq_page.html"

    content_panels: ClassVar[list[Any]] = [
        *FrameworkPage.content_panels[:-1],
        FieldPanel("themes"),
        FieldPanel("body"),
    ]
    search_fields: ClassVar[list[Any]] = [
        *FrameworkPage.search_fields,
        index.SearchField("themes"),
    ]

    api_fields: ClassVar[list[Any]] = [*FrameworkPage.api_fields, *told("themes")]

    class Meta:
        verbose_name = _("frequent questions")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | {"structured": faq_document(self.themes)}
