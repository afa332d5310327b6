from typing import Any, ClassVar

from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index

from publishing.fields import BodyField
from publishing.models import BasePage


class FrameworkPage(BasePage):
    """A page of the label's section: it knows its sisters, and has a body under its own matter."""

    body = BodyField(blank=True)

    content_panels: ClassVar[list[Any]] = [*BasePage.content_panels, FieldPanel("body")]
    search_fields: ClassVar[list[Any]] = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        abstract = True

    def section(self) -> Page:
        """Return the page that heads the label's section in this language."""
        parent: Page = self.get_parent()
        return parent

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        section = self.section()
        return super().get_context(request, *args, **kwargs) | {
            "section": section,
            "section_pages": section.get_children().live().in_menu(),
        }
