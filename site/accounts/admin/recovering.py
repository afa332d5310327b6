"""Giving a space to another holder."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from accounts.forms import RecoveryForm
from accounts.selectors import members_of
from accounts.services.recovery import recover_space
from publishing.bilingual import pick

from .policy import ForRecoverers
from .reading import commune_of_space


class RecoverView(ForRecoverers, WagtailAdminTemplateMixin, FormView):
    """Says what will happen, asks for whom and why, and does it."""

    http_method_names = ("get", "head", "post")
    form_class = RecoveryForm
    template_name = "accounts/admin/recover.html"
    page_title = gettext_lazy("Recover the space")
    header_icon = "group"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.commune = commune_of_space(kwargs["pk"])

    def form_valid(self, form: RecoveryForm) -> HttpResponse:
        recover_space(
            commune=self.commune,
            by=self.request.user,  # type: ignore[arg-type]
            now=timezone.now(),
            **form.cleaned_data,
        )
        messages.success(self.request, _("The space is recovered. The letters are on their way."))
        return HttpResponseRedirect(self.space_url())

    def form_invalid(self, form: RecoveryForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def space_url(self) -> str:
        """Return the address of the space in the admin."""
        return reverse("space_admin:inspect", args=[self.commune.pk])

    def get_page_subtitle(self) -> str:
        return str(pick(self.commune, "name"))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse_lazy("space_admin:index"), "label": _("Spaces of communes")},
            {"url": self.space_url(), "label": self.get_page_subtitle()},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return context | {
            "commune": self.commune,
            "members": list(members_of(self.commune)),
            "space_url": self.space_url(),
        }
