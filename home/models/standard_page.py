from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from publishing.fields import BodyField
from publishing.headless import told
from publishing.models import BasePage


class StandardPage(BasePage):
    """A page of text: legal notice, accessibility, anything that needs no type of its own."""

    body = BodyField(verbose_name=_("body"), blank=True)
    in_footer = models.BooleanField(
        _("link in the footer"),
        default=False,
        help_text=_("For legal pages, so that every page leads to them."),
    )

    template = "home/standard_page.html"
    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar[list[str]] = ["home.StandardPage"]
    content_panels: ClassVar[list[Any]] = [*BasePage.content_panels, FieldPanel("body")]
    promote_panels: ClassVar[list[Any]] = [*BasePage.promote_panels, FieldPanel("in_footer")]
    search_fields: ClassVar[list[Any]] = [*BasePage.search_fields, index.SearchField("body")]

    api_fields: ClassVar[list[Any]] = [*BasePage.api_fields, *told("body")]

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")
