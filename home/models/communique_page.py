from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from publishing.headless import told

from .news_page import NewsPage


class CommuniquePage(NewsPage):
    """A statement to the press: place and date, text, who the association is, whom to ask.

    The last two come from the site settings, so that they are written once.
    """

    place = models.CharField(_("place"), max_length=80)
    document = models.ForeignKey(
        "publishing.LibraryDocument",
        verbose_name=_("signed document"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The PDF sent to the press, if there is one."),
    )

    is_creatable = True
    template = "home/communique_page.html"
    content_panels: ClassVar[list[Any]] = [
        *NewsPage.content_panels[:-1],
        FieldPanel("place"),
        NewsPage.content_panels[-1],
        FieldPanel("document"),
    ]

    api_fields: ClassVar[list[Any]] = [*NewsPage.api_fields, *told("place", "document")]

    class Meta:
        verbose_name = _("communiqué")
        verbose_name_plural = _("communiqués")
