from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from label.blocks import LawBlock, MeansBlock, RunnerBlock
from label.models.pages.framework_page import FrameworkPage
from publishing.fields import QuietStreamField
from publishing.headless import told


class LabelIndexPage(FrameworkPage):
    """What the label is and why: its goal, its means, who runs it, the law it stands on."""

    goal = models.TextField(_("main goal"), blank=True)
    means = QuietStreamField([("means", MeansBlock())], blank=True, verbose_name=_("means"))
    runners = QuietStreamField(
        [("runner", RunnerBlock())], blank=True, verbose_name=_("who runs the label")
    )
    laws = QuietStreamField([("law", LawBlock())], blank=True, verbose_name=_("the law"))

    parent_page_types: ClassVar = ["home.HomePage"]
    subpage_types: ClassVar = [
        "label.PrinciplesPage",
        "label.ProcessPage",
        "label.GovernancePage",
        "label.ProgressPage",
        "label.ToolsIndexPage",
        "label.FaqPage",
    ]
    max_count_per_parent = 1
    template = "label/label_index_page.html"

    content_panels: ClassVar[list[Any]] = [
        *FrameworkPage.content_panels[:-1],
        MultiFieldPanel([FieldPanel("goal"), FieldPanel("means")], heading=_("Goals")),
        FieldPanel("runners"),
        FieldPanel("laws"),
        FieldPanel("body"),
    ]
    search_fields: ClassVar[list[Any]] = [
        *FrameworkPage.search_fields,
        index.SearchField("goal"),
        index.SearchField("means"),
        index.SearchField("runners"),
        index.SearchField("laws"),
    ]

    api_fields: ClassVar[list[Any]] = [
        *FrameworkPage.api_fields,
        *told("goal", "means", "runners", "laws"),
    ]

    class Meta:
        verbose_name = _("the label: what and why")
