"""Begin a translation, and land in the side-by-side editor."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource

from parity.facts import OTHER
from parity.permissions import may_translate
from parity.services.following import follow
from parity.services.starting import ParentMissingError, start_translation

from .access import editable_page, way_to


class StartView(WagtailAdminTemplateMixin, TemplateView):
    """Says what will happen, and begins the draft in the other language."""

    template_name = "parity/start.html"
    page_title = gettext_lazy("Begin the translation")
    header_icon = "wagtail-localize-language"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.page = editable_page(request.user, kwargs["pk"])
        if not may_translate(request.user, self.page):
            raise Http404
        language = kwargs.get("language") or OTHER[self.page.locale.language_code]
        if language == self.page.locale.language_code:
            raise Http404
        self.locale = get_object_or_404(Locale, language_code=language)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        twin = self.page.get_translation_or_none(self.locale)
        if twin is not None:
            return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[twin.pk]))
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            twin = start_translation(page=self.page, locale=self.locale, by=request.user)
        except ParentMissingError as error:
            messages.error(
                request,
                _("Begin with the page above, “%(title)s”: it has no translation yet.")
                % {"title": error.parent.get_admin_display_title()},
            )
            above = reverse("parity:start", args=[error.parent.pk, self.locale.language_code])
            return HttpResponseRedirect(above)
        return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[twin.pk]))

    def get_page_subtitle(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return way_to(self.page, self.page_title)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"page": self.page, "locale": self.locale}


class SyncView(View):
    """In the place of wagtail-localize's “sync”: nothing is published, changes are marked."""

    http_method_names = ("get", "head", "post")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        source = get_object_or_404(TranslationSource, pk=kwargs["translation_source_id"])
        page = editable_page(request.user, source.get_source_instance().pk)
        follow(page.get_latest_revision_as_object(), timezone.now())
        messages.success(
            request, _("The translations know the newest text. Nothing was published.")
        )
        twin = page.get_translations().first()
        return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[(twin or page).pk]))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.get(request, **kwargs)
