from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from publishing.fields import BodyField
from publishing.headless import told
from publishing.models import BasePage

from .programme import Programme


class ProgrammePage(RoutablePageMixin, BasePage):
    """Presents a programme in one language; each of its sessions has an address below it."""

    programme = models.ForeignKey(
        Programme,
        verbose_name=_("programme"),
        on_delete=models.PROTECT,
        related_name="pages",
    )
    body = BodyField(verbose_name=_("body"), blank=True)

    parent_page_types: ClassVar[list[str]] = ["formations.CalendarPage"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("programme"),
        FieldPanel("body"),
    ]
    search_fields: ClassVar[list[Any]] = [*BasePage.search_fields, index.SearchField("body")]
    override_translatable_fields: ClassVar[list[Any]] = [
        *BasePage.override_translatable_fields,
        SynchronizedField("programme", overridable=False),
    ]

    api_fields: ClassVar[list[Any]] = [*BasePage.api_fields, *told("programme", "body")]

    class Meta:
        verbose_name = _("programme page")
        verbose_name_plural = _("programme pages")

    def clean(self) -> None:
        super().clean()
        twins = ProgrammePage.objects.filter(
            programme_id=self.programme_id, locale_id=self.locale_id
        ).exclude(pk=self.pk)
        if self.programme_id and twins.exists():
            raise ValidationError(
                {"programme": _("The programme has a page in this language already.")}
            )

    @path("")
    def programme_route(self, request: HttpRequest) -> HttpResponse:
        from formations.views import programme

        return programme.show(request, self)

    @path("<slug:code>/")
    def session_route(self, request: HttpRequest, code: str) -> HttpResponse:
        from formations.views import session

        return session.show(request, self, code)

    @path("<slug:code>/ics/")
    def session_calendar_route(self, request: HttpRequest, code: str) -> HttpResponse:
        from formations.views import session

        return session.download(request, self, code)

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """Add the address of each session to the page's own."""
        entries: list[dict[str, Any]] = super().get_sitemap_urls(request)
        codes = self.programme.sessions.values_list("code", flat=True)
        return entries + [
            {**entry, "location": f"{entry['location']}{code}/"}
            for entry in entries
            for code in codes
        ]
