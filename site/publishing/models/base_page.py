from typing import Any, ClassVar

from django.db import models
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from publishing.headless import told


class BasePage(Page):
    """What every page type stands on: an introduction, a picture for sharing, both languages."""

    introduction = models.TextField(
        _("introduction"),
        blank=True,
        help_text=_("One or two sentences, shown first and in lists."),
    )
    share_image = models.ForeignKey(
        "publishing.LibraryImage",
        verbose_name=_("picture for sharing"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    # A page has one address in both trees: its slug is copied, not translated.
    override_translatable_fields: ClassVar[list[Any]] = [
        SynchronizedField("slug", overridable=False)
    ]

    # Rows that are fetched together with the page when it is read.
    fetched_with: ClassVar[tuple[str, ...]] = ("locale", "share_image")

    content_panels: ClassVar[list[Any]] = [*Page.content_panels, FieldPanel("introduction")]
    promote_panels: ClassVar[list[Any]] = [
        *Page.promote_panels,
        MultiFieldPanel([FieldPanel("share_image")], _("Sharing")),
    ]
    search_fields: ClassVar[list[Any]] = [*Page.search_fields, index.SearchField("introduction")]

    api_fields: ClassVar[list[Any]] = told("introduction", "share_image")

    class Meta:
        abstract = True

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """Return what Wagtail returns, in one query: own, inherited, and those of alias sources."""
        step = self.steplen
        paths = [self.path[:end] for end in range(step, len(self.path) + 1, step)]
        sources = Page.objects.filter(path__in=paths, alias_of__isnull=False).values("alias_of")
        further = Page.objects.filter(pk__in=sources, alias_of__isnull=False).values("alias_of")
        return PageViewRestriction.objects.filter(
            Q(page__path__in=paths) | Q(page__in=sources) | Q(page__in=further)
        )
