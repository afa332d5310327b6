"""Who may not know of a thing is told that there is none."""

from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from parity.permissions import may_see


class ForTranslators:
    """A view that answers 404 to whoever does not work on both languages."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_see(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc,no-any-return]


def editable_page(user: Any, pk: int) -> Page:
    """Return a page that a person may edit, or answer that there is none."""
    page = get_object_or_404(Page.objects.filter(depth__gt=1), pk=pk)
    if not page.permissions_for_user(user).can_edit():
        raise Http404
    return page


def way_to(page: Page, title: Any) -> list[dict[str, Any]]:
    """Return the breadcrumbs of a screen about a page: the cockpit, the page's editor, here."""
    return [
        {"url": reverse("parity:cockpit"), "label": _("Two languages")},
        {
            "url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
            "label": page.get_admin_display_title(),
        },
        {"url": "", "label": title},
    ]
