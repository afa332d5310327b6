from typing import Any, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from publishing.fields import BodyField
from publishing.headless import told
from publishing.models import BasePage


class NewsPage(BasePage):
    """What articles and communiqués share, in one table, so that one query lists both."""

    date = models.DateField(_("date"), default=timezone.localdate)
    date_precision = models.CharField(
        _("what is known of the date"),
        max_length=5,
        choices=[("day", _("the day")), ("year", _("the year only")), ("none", _("nothing"))],
        default="day",
        help_text=_("Where the day is not known, the date only gives the item its place in lists."),
    )
    topic = models.ForeignKey(
        "home.Topic",
        verbose_name=_("topic"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="news",
    )
    picture = models.ForeignKey(
        "publishing.LibraryImage",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    picture_alternative = models.CharField(
        _("text alternative of the picture"),
        max_length=250,
        blank=True,
        help_text=_("Empty where the picture is only decorative."),
    )
    body = BodyField(verbose_name=_("body"), blank=True)

    fetched_with: ClassVar[tuple[str, ...]] = (*BasePage.fetched_with, "topic", "picture")

    is_creatable = False
    parent_page_types: ClassVar[list[str]] = ["home.NewsIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("date"), FieldPanel("date_precision")]),
        FieldPanel("topic"),
        MultiFieldPanel([FieldPanel("picture"), FieldPanel("picture_alternative")], _("Picture")),
        FieldPanel("body"),
    ]
    search_fields: ClassVar[list[Any]] = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.FilterField("date"),
    ]

    api_fields: ClassVar[list[Any]] = [
        *BasePage.api_fields,
        *told("date", "date_precision", "topic", "picture", "body"),
    ]

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")

    @property
    def is_communique(self) -> bool:
        """True for a communiqué, false for an article."""
        return bool(self.cached_content_type.model == "communiquepage")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what search engines read."""
        from home.structured import news_facts

        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["facts"] = news_facts(request, self)
        return context
