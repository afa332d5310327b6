"""Registrations are for officers who manage them; for others of the staff they do not exist."""

from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from formations.models import Session
from formations.permissions import may_manage


class OfficerView(WagtailAdminTemplateMixin, TemplateView):
    """A screen of the admin that answers 404 to whoever may not manage registrations."""

    header_icon = "group"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_manage(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        home = {"url": reverse("wagtailadmin_home"), "label": _("Home")}
        above = {"url": reverse("training_admin:index"), "label": _("Registrations")}
        return [home, above, *self.crumbs()]

    def crumbs(self) -> list[dict[str, Any]]:
        """Return what stands below the list of sessions."""
        return [{"url": "", "label": self.get_page_title()}]


class SessionScreen(OfficerView):
    """A screen of one session: `self.session`."""

    session: Session

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if may_manage(request.user):
            rows = Session.objects.select_related("programme", "enrolment")
            self.session = get_object_or_404(rows, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def home(self) -> str:
        """Return the address of the session's screen."""
        return reverse("training_admin:session", args=[self.session.pk])

    def crumbs(self) -> list[dict[str, Any]]:
        above = {"url": self.home(), "label": str(self.session)}
        return [above, {"url": "", "label": self.get_page_title()}]
