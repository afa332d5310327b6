"""An administrator takes off the factors of a colleague who can no longer sign in."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from accounts.models import User
from accounts.permissions import may_reset_factor
from accounts.services.second_factor import reset_second_factor

from .forms import ResetForm


class ResetView(WagtailAdminTemplateMixin, FormView):
    """Says what will happen, asks why, and does it."""

    http_method_names = ("get", "head", "post")
    form_class = ResetForm
    template_name = "accounts/second_factor/reset.html"
    page_title = gettext_lazy("Reset the second factor")
    header_icon = "lock"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not settings.STAFF_SECOND_FACTOR or not request.user.is_authenticated:
            raise Http404
        self.colleague = get_object_or_404(User, pk=kwargs["pk"])
        if not may_reset_factor(request.user, self.colleague):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: ResetForm) -> HttpResponse:
        reset_second_factor(
            user=self.colleague,
            reason=form.cleaned_data["reason"],
            by=self.request.user,  # type: ignore[arg-type]
        )
        messages.success(self.request, _("The second factor is reset. A letter tells of it."))
        return HttpResponseRedirect(reverse("wagtailusers_users:index"), status=303)

    def form_invalid(self, form: ResetForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_page_subtitle(self) -> str:
        return str(self.colleague)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("wagtailusers_users:index"), "label": _("Users")},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"colleague": self.colleague}
