from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from label.blocks import BodyBlock
from label.models.pages.framework_page import FrameworkPage
from publishing.fields import QuietStreamField
from publishing.headless import told


class GovernancePage(FrameworkPage):
    """The bodies of the label: what each does, and who sits in it as far as it is known."""

    bodies = QuietStreamField(
        [("body", BodyBlock())], blank=True, verbose_name=_("governance bodies")
    )

    parent_page_types: ClassVar = ["label.LabelIndexPage"]
    subpage_types: ClassVar = []
    max_count_per_parent = 1
    template = "label/governance_page.html"

    content_panels: ClassVar[list[Any]] = [
        *FrameworkPage.content_panels[:-1],
        FieldPanel("bodies"),
        FieldPanel("body"),
    ]
    search_fields: ClassVar[list[Any]] = [
        *FrameworkPage.search_fields,
        index.SearchField("bodies"),
    ]

    api_fields: ClassVar[list[Any]] = [*FrameworkPage.api_fields, *told("bodies")]

    class Meta:
        verbose_name = _("governance")
