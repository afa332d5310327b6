from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from publishing.fields import BodyField
from publishing.headless import told
from publishing.models import BasePage


class FrameworkPage(BasePage):
    """A page of the label's section: its own matter, and a body under it."""

    body = BodyField(blank=True, verbose_name=_("more content"))

    content_panels: ClassVar[list[Any]] = [*BasePage.content_panels, FieldPanel("body")]
    search_fields: ClassVar[list[Any]] = [*BasePage.search_fields, index.SearchField("body")]

    api_fields: ClassVar[list[Any]] = [*BasePage.api_fields, *told("body")]

    class Meta:
        abstract = True
