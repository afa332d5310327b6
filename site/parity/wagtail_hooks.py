from typing import Any

from django.contrib import messages
from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from . import urls
from .facts import read_pair
from .panels import CockpitPanel, DigestSettingsPanel
from .permissions import may_publish, may_see
from .selectors import link_of
from .services.pairs import obstacles_of
from .views.publishing import in_words
from .views.segments import edit_segment
from .views.starting import StartView, SyncView
from .viewsets import TermViewSet

register_snippet(TermViewSet)


# Before wagtail-localize's: its “sync” could publish, its “submit” could copy the pages above.
@hooks.register("register_admin_urls", order=-10)
def admin_urls() -> list[Any]:
    return [
        path("languages/", include(urls)),
        path("localize/update/<int:translation_source_id>/", SyncView.as_view()),
        path("localize/submit/page/<int:pk>/", StartView.as_view()),
        path(
            "localize/translate/<int:translation_id>/strings/<int:string_segment_id>/edit/",
            edit_segment,
        ),
    ]


@hooks.register("register_permissions")
def permissions() -> QuerySet[Permission]:
    return Permission.objects.filter(content_type__app_label="parity", codename="view_standing")


@hooks.register("construct_homepage_panels")
def add_panel(request: HttpRequest, panels: list[Any]) -> None:
    if may_see(request.user):
        panels.append(CockpitPanel())


@hooks.register("register_account_settings_panel")
def digest_settings(request: HttpRequest, user: Any, profile: Any) -> DigestSettingsPanel:
    return DigestSettingsPanel(request, user, profile)


class CockpitMenuItem(MenuItem):
    """The cockpit in the menu, for those who work on it."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_see(request.user)


@hooks.register("register_admin_menu_item")
def menu_item() -> MenuItem:
    return CockpitMenuItem(
        gettext_lazy("Two languages"),
        reverse("parity:cockpit"),
        name="two-languages",
        icon_name="wagtail-localize-language",
        order=120,
    )


class PublishBothMenuItem(ActionMenuItem):
    """Among the actions of the page editor."""

    name = "action-publish-both"
    label = gettext_lazy("Publish both languages")
    icon_name = "upload"

    def is_shown(self, context: Any) -> bool:
        return bool(
            context["view"] == "edit"
            and not context["locked_for_user"]
            and may_publish(context["request"].user, context["page"])
        )

    def get_url(self, parent_context: Any) -> str:
        return reverse("parity:publish", args=[parent_context["page"].pk])


@hooks.register("register_page_action_menu_item")
def publish_both_action() -> PublishBothMenuItem:
    return PublishBothMenuItem(order=5)


@hooks.register("register_page_header_buttons")
def publish_both_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Any:
    """Lead to the same from the header, which the side-by-side editor has too."""
    if page.depth > 1 and may_publish(user, page):
        yield Button(
            _("Publish both languages"),
            reverse("parity:publish", args=[page.pk]),
            icon_name="upload",
            priority=5,
        )


@hooks.register("before_edit_page", order=-10)
def refuse_half_a_translation(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Keep the side-by-side editor from publishing the source's words in the other language."""
    if request.method != "POST" or request.POST.get("action") != "publish" or not link_of(page):
        return None
    pair = read_pair(page.translation_key)
    if pair is None:
        return None
    found = [one for one in obstacles_of(pair) if one.code in ("missing", "stale")]
    if found:
        for _language, words in in_words(found):
            messages.error(request, words)
        return HttpResponseRedirect(request.path)
    if pair.source.has_unpublished_changes:
        messages.warning(request, _("The other language has changes too: publish both together."))
        return HttpResponseRedirect(reverse("parity:publish", args=[page.pk]))
    return None


@hooks.register("insert_global_admin_css")
def admin_css() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin/parity.css"))
