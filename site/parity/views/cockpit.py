"""One screen that says what lacks in which language."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from parity.domain.standing import BAND, CURRENT, age_in_days
from parity.forms import CockpitFilters
from parity.labels import LANGUAGES, kind_labels
from parity.models import Standing
from parity.selectors import Tally, listed, tallies
from parity.services.looking import accept
from publishing.paging import OneQueryPaginator

from .access import ForTranslators

A_PAGE = 30


@dataclass(frozen=True)
class Line:
    """A standing as a line of the list."""

    standing: Standing
    kind: Any
    age: int | None


def lines(standings: Any, now: datetime) -> list[Line]:
    """Return standings with their kind in words and their age in days."""
    kinds = kind_labels()
    return [
        Line(one, kinds.get(one.kind, one.kind), age_in_days(one.since, now)) for one in standings
    ]


def board() -> list[tuple[Any, list[Tally]]]:
    """Return the tallies by kind, French before Arabic, kinds in words."""
    kinds, rows = kind_labels(), tallies()
    return [
        (
            label,
            [
                tally
                for code in LANGUAGES
                for tally in rows
                if tally.kind == kind and tally.language == code
            ],
        )
        for kind, label in kinds.items()
        if any(tally.kind == kind for tally in rows)
    ]


class CockpitView(ForTranslators, WagtailAdminTemplateMixin, TemplateView):
    """The tallies, then the list, narrowed by kind, language, state and age."""

    template_name = "parity/cockpit.html"
    page_title = gettext_lazy("Two languages")
    header_icon = "wagtail-localize-language"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = CockpitFilters(self.request.GET)
        wish, now = form.wish(), timezone.now()
        page = OneQueryPaginator(listed(wish, now), A_PAGE).get_page(self.request.GET.get("page"))
        return super().get_context_data(**kwargs) | {
            "form": form,
            "wish": wish,
            "board": board(),
            "page_obj": page,
            "lines": lines(page.object_list, now),
            "band": BAND,
            "current": CURRENT,
        }

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]


class AcceptView(ForTranslators, View):
    """Note that a translation is still right."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        standing = get_object_or_404(Standing, pk=pk)
        accept(standing=standing, now=timezone.now())
        messages.success(
            request, _("Noted: “%(title)s” is still right.") % {"title": standing.title}
        )
        back = request.POST.get("next", "")
        safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
        return HttpResponseRedirect(back if safe else reverse("parity:cockpit"))
