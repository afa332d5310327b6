from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from label.calls.domain.countdown import countdown
from publishing.fields import BodyField
from publishing.headless import told
from publishing.models import BasePage

from .freshness import fresh_until


class CallIndexPage(BasePage):
    """Lists the calls of one language: those that are open, those to come, those closed."""

    body = BodyField(verbose_name=_("body"), blank=True)

    template = "calls/call_index_page.html"
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["calls.CallPage"]
    content_panels: ClassVar[list[Any]] = [*BasePage.content_panels, FieldPanel("body")]

    api_fields: ClassVar[list[Any]] = [*BasePage.api_fields, *told("body")]

    class Meta:
        verbose_name = _("list of calls")
        verbose_name_plural = _("lists of calls")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from label.calls.selectors import call_pages

        now = timezone.now()
        groups: dict[str, list[dict[str, Any]]] = {"open": [], "upcoming": [], "closed": []}
        for page in call_pages(self.locale_id):
            state = page.call.window.state(now)
            told = countdown(page.call.window, now)
            groups[state].append({"page": page, "call": page.call, "countdown": told})
        return super().get_context(request, *args, **kwargs) | {
            "groups": [(state, entries) for state, entries in groups.items() if entries],
        }

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: TemplateResponse = super().serve(request, *args, **kwargs)
        told = [
            entry["countdown"].true_until
            for _state, entries in (response.context_data or {}).get("groups", ())
            for entry in entries
            if entry["countdown"]
        ]
        return fresh_until(response, min(told, default=None), timezone.now())
