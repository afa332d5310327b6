"""Publish both languages of a page together."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from parity.forms import PublishForm
from parity.labels import LANGUAGES, OBSTACLES
from parity.permissions import may_publish
from parity.services.pairs import (
    Obstacle,
    PairRefusedError,
    newest_pair,
    obstacles_of,
    publish_pair,
)

from .access import editable_page, way_to


def in_words(obstacles: list[Obstacle]) -> list[tuple[Any, str]]:
    """Return each obstacle as its language and a sentence."""
    return [
        (
            LANGUAGES[one.language],
            str(OBSTACLES[one.code]) % {"count": one.count, "text": f"\u2068{one.text}\u2069"},
        )
        for one in obstacles
    ]


class PublishPairView(WagtailAdminTemplateMixin, FormView):
    """Shows both pages and what stands against their publication; publishes both or neither."""

    http_method_names = ("get", "head", "post")
    form_class = PublishForm
    template_name = "parity/publish.html"
    page_title = gettext_lazy("Publish both languages")
    header_icon = "upload"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.page = editable_page(request.user, kwargs["pk"])
        pages = [self.page, *self.page.get_translations().filter(alias_of=None)]
        if not all(may_publish(request.user, page) for page in pages):
            raise Http404
        self.refused: list[Obstacle] | None = None

    def form_valid(self, form: PublishForm) -> HttpResponse:
        at = form.cleaned_data["go_live_at"]
        try:
            publish_pair(page=self.page, by=self.request.user, now=timezone.now(), go_live_at=at)
        except PairRefusedError as error:
            self.refused = error.obstacles
            return self.form_invalid(form)
        if at:
            hour = date_format(timezone.localtime(at), "DATETIME_FORMAT")
            words = _("Both languages will be published on %(hour)s.") % {"hour": hour}
        else:
            words = _("Both languages are published.")
        messages.success(self.request, words)
        return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[self.page.pk]))

    def form_invalid(self, form: PublishForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return way_to(self.page, self.page_title)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pair = newest_pair(self.page.translation_key, timezone.now())
        found = self.refused
        if found is None:
            found = obstacles_of(pair) if pair else []
        return super().get_context_data(**kwargs) | {
            "page": self.page,
            "pages": [pair.pages[code] for code in LANGUAGES if code in pair.pages] if pair else [],
            "obstacles": in_words(found),
        }
