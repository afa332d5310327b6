"""The page that a letter opens: to say that one comes, or that one does not."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.signing import BadSignature, Signer
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.cache import never_cache

from formations.models import Registration
from formations.services import answering, errors
from formations.services.writing import ANSWER_SALT


@method_decorator(never_cache, name="dispatch")
class AnswerView(View):
    """For whoever holds the letter; the link says nothing by itself, and a look changes nothing."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        try:
            public_id = UUID(Signer(salt=ANSWER_SALT).unsign(kwargs["token"]))
        except (BadSignature, ValueError) as forged:
            raise Http404 from forged
        rows = Registration.objects.select_related("enrolment__session__programme", "commune")
        self.row = rows.filter(public_id=public_id, erased_at=None).first()

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        row = self.found()
        late = row.enrolment.window.has_begun(timezone.now())
        context = {
            "registration": row,
            "session": row.enrolment.session,
            "programme": row.enrolment.session.programme,
            "late": late or not row.enrolment.window.planned,
        }
        return render(request, "formations/answer.html", context)

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        row = self.found()
        act = answering.cancel if "cancel" in request.POST else answering.confirm
        try:
            act(registration=row, by=None, now=timezone.now())
        except errors.WrongState:
            messages.error(request, _("This registration can no longer be changed here."))
        else:
            messages.success(request, _("Your answer is recorded. Thank you."))
        return redirect("registrations:answer", token)

    def found(self) -> Registration:
        """Return the registration, or answer that there is none."""
        if self.row is None:
            raise Http404
        return self.row
