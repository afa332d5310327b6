from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import View
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from label.calls.models import Call
from label.calls.services import FormRefusedError, publish_form


class PublishFormView(PermissionCheckedMixin, View):
    """Publish a call's form, then show the call with its versions or with what stands against."""

    permission_policy: Any = None
    permission_required = "change"
    inspect_url_name = ""
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        call = get_object_or_404(Call, pk=pk)
        try:
            version = publish_form(call=call, by=request.user, now=timezone.now())  # type: ignore[arg-type]
        except FormRefusedError as refused:
            count = len(refused.obstacles)
            words = ngettext(
                "The form is not published: %(count)s thing is to be mended.",
                "The form is not published: %(count)s things are to be mended.",
                count,
            )
            messages.error(request, words % {"count": count})
        else:
            words = _("Version %(number)s of the form is published.")
            messages.success(request, words % {"number": version.number})
        return redirect(self.inspect_url_name, pk)
