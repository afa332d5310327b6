from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from .labels import STATES
from .models import Call
from .panels import CALL_HANDLER
from .selectors import listed_calls
from .views import AddCallView, EditCallView, PublishFormView, ReadCallView


def _state(call: Call) -> str:
    return str(STATES[call.window.state(timezone.now())])


def _opening(call: Call) -> str:
    return date_format(timezone.localtime(call.opens_at), "DATETIME_FORMAT")


def _closing(call: Call) -> str:
    return date_format(timezone.localtime(call.closes_at), "DATETIME_FORMAT")


def _version(call: Call) -> int | str:
    return call.published_version.number if call.published_version else "–"


class CallViewSet(SnippetViewSet):
    """Calls in the administration: the list, the editor, the form and its versions."""

    model = Call
    icon = "form"
    menu_label = _("Calls")
    menu_order = 220
    add_to_admin_menu = True
    inspect_view_enabled = True
    add_view_class = AddCallView
    edit_view_class = EditCallView
    inspect_view_class = ReadCallView
    inspect_template_name = "calls/admin/call.html"
    edit_handler = CALL_HANDLER
    search_fields = ["title_fr", "title_ar", "slug"]
    search_backend_name = None
    list_display = [
        "__str__",
        "slug",
        Column("state", label=_("State"), accessor=_state),
        Column("opening", label=_("Opening"), accessor=_opening, sort_key="opens_at"),
        Column("closing", label=_("Closing"), accessor=_closing, sort_key="closes_at"),
        Column("version", label=_("Published form"), accessor=_version),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Call]:
        return listed_calls()

    @cached_property
    def publish_form_view(self) -> Any:
        return PublishFormView.as_view(
            permission_policy=self.permission_policy,
            inspect_url_name=self.get_url_name("inspect"),
        )

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            *super().get_urlpatterns(),
            path("publish-form/<int:pk>/", self.publish_form_view, name="publish_form"),
        ]
