"""Recording attendance on a phone, in the room: one tap, one small answer."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.cache import never_cache

from formations.domain.attendance import HalfDay
from formations.enrolments import seated_of
from formations.labels import HALVES
from formations.models import Enrolment, Registration
from formations.permissions import may_manage
from formations.services import errors
from formations.services.attending import mark_presence


@method_decorator(never_cache, name="dispatch")
class PresenceView(View):
    """The people of a session and one button each, for a half day."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path(), reverse("wagtailadmin_login"))
        if not may_manage(request.user):
            raise Http404
        rows = Enrolment.objects.select_related("session__programme")
        self.enrolment = get_object_or_404(rows, session_id=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        half = self.half_day(request.GET.get("h", ""))
        people = [
            (row, any((one.day, one.half) == (half.day, half.half) for one in row.presences.all()))
            for row in seated_of(self.enrolment)
        ]
        context = {
            "session": self.enrolment.session,
            "programme": self.enrolment.session.programme,
            "half": half,
            "halves": [(one, HALVES[one.half]) for one in self.enrolment.half_days],
            "people": people,
            "present": sum(there for _row, there in people),
            "too_early": timezone.localdate() < self.enrolment.session.starts_on,
        }
        return render(request, "formations/presence.html", context)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take one mark, `mark=<id>:1` or `:0`."""
        half = self.half_day(request.GET.get("h", ""))
        key, _sign, there = request.POST.get("mark", "").partition(":")
        row = get_object_or_404(
            Registration,
            pk=int(key) if key.isascii() and key.isdecimal() else 0,
            enrolment=self.enrolment,
        )
        try:
            mark_presence(
                registration=row,
                half_day=half,
                present=there == "1",
                by=request.user,
                now=timezone.now(),
            )
        except errors.NotYetHeld:
            messages.error(request, _("The session has not begun yet."))
        except errors.WrongState:
            messages.error(request, _("This person holds no seat."))
        here = reverse("registrations:presence", args=[pk])
        return HttpResponseRedirect(f"{here}?h={half.code}#p{row.pk}")

    def half_day(self, code: str) -> HalfDay:
        """Return the half day asked for; today's, or the first, where none is."""
        known = self.enrolment.half_days
        if code:
            found = next((one for one in known if one.code == code), None)
            if found is None:
                raise Http404
            return found
        now = timezone.localtime()
        today = [one for one in known if one.day == now.date()]
        late = [one for one in today if one.half == "pm"]
        return (late if now.hour >= 13 and late else today or known)[0]
