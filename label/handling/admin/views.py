"""Saved views: their own address, and how one keeps, renames, shares and removes them."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from label.dossiers.admin import extra
from label.dossiers.admin.filters import DossierFilters
from label.dossiers.admin.frame import frame
from label.dossiers.permissions import may_instruct
from label.dossiers.refusals import refusal_words
from label.dossiers.services.errors import Refused
from label.handling.domain.queries import kept_query
from label.handling.forms import ViewForm
from label.handling.selectors import views_for
from label.handling.services import views as services


@require_safe
def open_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead to the list as the view keeps it."""
    view = get_object_or_404(_seen_by(request), pk=pk)
    return redirect(_address(view.query))


@require_safe
def saved_views(request: HttpRequest) -> HttpResponse:
    """Show one's views and those that are shared."""
    context = _frame(_("Saved views")) | {"views": _seen_by(request)}
    return render(request, "handling/admin/views.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def add_view(request: HttpRequest) -> HttpResponse:
    """Keep the list that the address says under a name."""
    _seen_by(request)
    names = {*DossierFilters.base_filters, *extra.filters()}
    query = kept_query(request.GET.urlencode(), names)
    form = ViewForm(request.POST or None)
    if form.is_valid():
        try:
            services.save_view(
                **form.cleaned_data, query=query, by=_person(request), now=timezone.now()
            )
        except Refused as refusal:
            form.add_error("name", refusal_words(refusal))
        else:
            messages.success(request, _("The view is saved."))
            return redirect(_address(query))
    return _form(request, form, _("Save this view"))


@require_http_methods(["GET", "HEAD", "POST"])
def change_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Rename one's view, share it or take it back."""
    view = get_object_or_404(_seen_by(request), pk=pk, owner=_person(request))
    form = ViewForm(request.POST or None, initial={"name": view.name, "is_shared": view.is_shared})
    if form.is_valid():
        try:
            services.change_view(view=view, **form.cleaned_data, by=_person(request))
        except Refused as refusal:
            form.add_error("name", refusal_words(refusal))
        else:
            messages.success(request, _("The view is saved."))
            return redirect("handling:views")
    return _form(request, form, _("Change the view"))


@require_POST
def remove_view(request: HttpRequest, pk: int) -> HttpResponse:
    """Remove one's view."""
    view = get_object_or_404(_seen_by(request), pk=pk, owner=_person(request))
    services.remove_view(view=view, by=_person(request))
    messages.success(request, _("The view is removed."))
    return redirect("handling:views")


def _seen_by(request: HttpRequest) -> Any:
    if not may_instruct(request.user):
        raise Http404
    return views_for(request.user)


def _form(request: HttpRequest, form: ViewForm, title: str) -> HttpResponse:
    way = (reverse("handling:views"), _("Saved views"))
    context = _frame(title, way) | {"form": form}
    return render(
        request, "handling/admin/view.html", context, status=422 if form.is_bound else 200
    )


def _frame(title: str, *way: tuple[str, str]) -> dict[str, Any]:
    return frame(title, (reverse("dossier_admin:index"), _("Dossiers")), *way, icon="list-ul")


def _address(query: str) -> str:
    return f"{reverse('dossier_admin:index')}{'?' if query else ''}{query}"


def _person(request: HttpRequest) -> Any:
    return request.user
