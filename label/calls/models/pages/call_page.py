from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from label.calls.domain.countdown import countdown
from publishing.fields import BodyField
from publishing.headless import told
from publishing.models import BasePage

from .freshness import fresh_until


class CallPage(RoutablePageMixin, BasePage):
    """Shows a call in one language: what it asks, until when, and how to apply.

    Below it stand the parts that other rooms show of the call.
    """

    call = models.ForeignKey(
        "calls.Call", verbose_name=_("call"), on_delete=models.PROTECT, related_name="pages"
    )
    body = BodyField(verbose_name=_("body"), blank=True)

    template = "calls/call_page.html"
    parent_page_types: ClassVar[list[str]] = ["calls.CallIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("call"),
        FieldPanel("body"),
    ]

    api_fields: ClassVar[list[Any]] = [*BasePage.api_fields, *told("call", "body")]

    class Meta:
        verbose_name = _("call page")
        verbose_name_plural = _("call pages")

    def clean(self) -> None:
        super().clean()
        others = CallPage.objects.filter(call_id=self.call_id, locale_id=self.locale_id)
        if self.call_id and others.exclude(pk=self.pk).exists():
            raise ValidationError({"call": _("This call has its page in this language already.")})

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from label.calls.parts import parts_of
        from label.calls.selectors import documents_of, form_of, shown_call

        now = timezone.now()
        self.call = shown_call(self.call_id)
        version = self.call.published_version
        return super().get_context(request, *args, **kwargs) | {
            "call": self.call,
            "state": self.call.window.state(now),
            "countdown": countdown(self.call.window, now),
            "form": form_of(version) if version else None,
            "documents": documents_of(self.call),
            "parts": parts_of(self.call_id),
        }

    @path("<slug:slug>/")
    def part_route(self, request: HttpRequest, slug: str) -> HttpResponse:
        from label.calls.parts import part_of

        part = part_of(self.call_id, slug)
        if part is None:
            raise Http404
        return part.show(request, self)

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """Add the addresses of the call's parts to the page's own."""
        from label.calls.parts import parts_of

        entries: list[dict[str, Any]] = super().get_sitemap_urls(request)
        return entries + [
            {**entry, "location": f"{entry['location']}{part.slug}/"}
            for entry in entries
            for part in parts_of(self.call_id)
        ]

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: TemplateResponse = super().serve(request, *args, **kwargs)
        told = (response.context_data or {}).get("countdown")
        return fresh_until(response, told.true_until if told else None, timezone.now())
