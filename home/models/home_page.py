from typing import Any, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from publishing.blocks.facts import FactBlock
from publishing.blocks.text import FEATURES
from publishing.chrome import kept
from publishing.fields import BodyField, QuietStreamField
from publishing.headless import told
from publishing.models import BasePage


class HomePage(BasePage):
    """The entrance, one per language: the label in brief, the open call, what comes next."""

    hero_heading = models.CharField(_("main heading"), max_length=160)
    brief_heading = models.CharField(_("heading of the label in brief"), max_length=160, blank=True)
    brief = RichTextField(_("the label in brief"), features=FEATURES, blank=True)
    brief_link_label = models.CharField(_("words on the link"), max_length=80, blank=True)
    brief_link = models.ForeignKey(
        Page,
        verbose_name=_("page that says more"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    figures = QuietStreamField(
        [("figure", FactBlock())], verbose_name=_("figures"), blank=True, max_num=6
    )
    figures_source = models.CharField(_("source of the figures"), max_length=200, blank=True)
    no_call = models.TextField(_("where no call is open"), blank=True)
    no_session = models.TextField(_("where no training is planned"), blank=True)
    no_news = models.TextField(_("where there is no news"), blank=True)
    body = BodyField(verbose_name=_("more content"), blank=True)

    template = "home/home_page.html"
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    max_count = 2
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        MultiFieldPanel(
            [FieldPanel("hero_heading"), FieldPanel("introduction")], _("First screen")
        ),
        MultiFieldPanel(
            [
                FieldPanel("brief_heading"),
                FieldPanel("brief"),
                FieldPanel("brief_link_label"),
                PageChooserPanel("brief_link"),
            ],
            _("The label in brief"),
        ),
        MultiFieldPanel([FieldPanel("figures"), FieldPanel("figures_source")], _("Figures")),
        MultiFieldPanel(
            [
                HelpPanel(_("The open call, the next trainings and the news come by themselves.")),
                FieldPanel("no_call"),
                FieldPanel("no_session"),
                FieldPanel("no_news"),
            ],
            _("When there is nothing to show"),
        ),
        FieldPanel("body"),
    ]
    search_fields: ClassVar[list[Any]] = [
        *BasePage.search_fields,
        index.SearchField("hero_heading"),
        index.SearchField("brief"),
        index.SearchField("body"),
    ]

    api_fields: ClassVar[list[Any]] = [
        *BasePage.api_fields,
        *told("hero_heading", "brief_heading", "brief", "figures", "figures_source", "body"),
    ]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the calls, trainings and news of the moment."""
        from home import selectors
        from home.structured import organization_facts

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        now = timezone.now()
        context["calls"] = selectors.open_calls(now, self.locale.language_code)
        context["sessions"] = selectors.next_sessions(now, limit=3)
        context["news"] = selectors.latest_news(self.locale, limit=3)
        context["organization"] = organization_facts(request)
        # A page under preview may lead elsewhere than the one that is kept.
        name = f"home-links-{self.pk}-{self.brief_link_id}"
        context |= kept(request, name, lambda: selectors.home_links(self))
        return context
