"""Giving more time, in the admin: to a whole call or to one commune, with a reason."""

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateTimeInput

from label.calls.models import Call
from label.calls.selectors import listed_calls
from label.dossiers.permissions import may_extend
from label.dossiers.selectors import extensions, window_for
from label.dossiers.services.errors import NotLater
from label.dossiers.services.extend import extend_call, extend_for_commune
from territory.forms import CommuneField
from territory.models import Commune

from .frame import frame

SHOWN = 50


class ExtensionForm(forms.Form):
    """What is extended, until when and why."""

    call = forms.ModelChoiceField(label=gettext_lazy("Call"), queryset=Call.objects.none())
    commune = CommuneField(
        label=gettext_lazy("Commune"),
        required=False,
        help_text=gettext_lazy("Leave it empty to extend the call for all communes."),
    )
    closes_at = forms.DateTimeField(
        label=gettext_lazy("New closing (Morocco time)"), widget=AdminDateTimeInput()
    )
    reason_fr = forms.CharField(
        label=gettext_lazy("Reason, in French"),
        max_length=1000,
        widget=AdminAutoHeightTextInput(attrs={"dir": "ltr", "lang": "fr"}),
        help_text=gettext_lazy("It stands in the message to the communes."),
    )
    reason_ar = forms.CharField(
        label=gettext_lazy("Reason, in Arabic"),
        max_length=1000,
        widget=AdminAutoHeightTextInput(attrs={"dir": "rtl", "lang": "ar"}),
        help_text=gettext_lazy("It stands in the message to the communes."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["call"].queryset = listed_calls()  # type: ignore[attr-defined]

    def grant(self, *, by: Any, now: datetime) -> bool:
        """Do it, and say whether it was done; otherwise the form tells why not."""
        given = dict(self.cleaned_data)
        commune = given.pop("commune")
        try:
            if commune:
                extend_for_commune(commune=commune, by=by, now=now, **given)
            else:
                extend_call(by=by, now=now, **given)
        except NotLater:
            self.add_error("closes_at", self.not_later(given["call"], commune))
            return False
        return True

    def not_later(self, call: Call, commune: Commune | None) -> str:
        """Say which instant the new one must come after."""
        standing = window_for(call, commune).closes_at if commune else call.closes_at
        if standing < timezone.now():
            return _("Give an instant in the future.")
        return _("Give an instant after the present closing.")


@require_http_methods(["GET", "HEAD", "POST"])
def extend(request: HttpRequest) -> HttpResponse:
    """Show what was granted and the form that grants more; `?call=` and `?commune=` fill it in."""
    if not may_extend(request.user):
        raise Http404
    if request.method == "POST":
        form = ExtensionForm(request.POST)
        if form.is_valid() and form.grant(by=request.user, now=timezone.now()):
            messages.success(request, _("The extension is granted and the communes are told."))
            return redirect("dossier_admin:extend")
    else:
        form = ExtensionForm(
            initial={"call": request.GET.get("call"), "commune": request.GET.get("commune")}
        )
    way = (reverse("dossier_admin:index"), _("Dossiers"))
    context = frame(_("Extensions"), way, icon="calendar-alt") | {
        "form": form,
        "media": form.media,
        "extensions": list(extensions()[:SHOWN]),
    }
    status = 422 if form.is_bound else 200
    return render(request, "dossiers/admin/extend.html", context, status=status)
