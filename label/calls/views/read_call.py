from typing import Any

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import InspectView

from label.calls.drafting import draft_of
from label.calls.labels import refusals
from label.calls.permissions import may_publish_form
from label.calls.selectors import form_of, versions_of
from label.calls.services import obstacles_of, warnings_of
from publishing.bilingual import active_language


class ReadCallView(InspectView):
    """A call as officers read it: its dates, its form in both languages, its published versions.

    For editors, also what stands against publishing the form, and the button that publishes it.
    `?version=2` shows that version instead of the form being drafted.
    """

    page_title = _("Form and versions")
    template_name = "calls/admin/call.html"

    def get_fields_context(self) -> list[dict[str, Any]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        language = active_language()
        call = self.object
        versions = versions_of(call)
        number = self.request.GET.get("version", "")
        shown = get_object_or_404(versions, number=number) if number.isdecimal() else None
        may_publish = may_publish_form(self.request.user)
        return super().get_context_data(**kwargs) | {
            "call": call,
            "versions": versions.defer("schema"),
            "shown": shown,
            "form": form_of(shown) if shown else draft_of(call),
            "refusals": refusals(obstacles_of(call), language) if may_publish else [],
            "warnings": refusals(warnings_of(call), language) if may_publish else [],
            "may_publish": may_publish,
        }
