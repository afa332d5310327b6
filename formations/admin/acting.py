"""The acts of officers on sessions and registrations: a form each, or one button."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from formations.labels import PROBLEMS, PROBLEMS_OF_WINDOW
from formations.models import Certificate, Enrolment, Registration, Session
from formations.services import answering, attending, certifying, errors, offering, registering

from .access import SessionScreen
from .forms import (
    EntryForm,
    MoveForm,
    ReasonForm,
    RevokeForm,
    TermsForm,
    TransferForm,
    TwinReasonForm,
)

REFUSALS: dict[type[errors.Refused], Any] = {
    errors.WrongState: gettext_lazy("This is no longer possible where things stand."),
    errors.NotOpen: gettext_lazy("The session takes no registration any more."),
    errors.NotYetHeld: gettext_lazy("The session is not over yet."),
    errors.NotThere: gettext_lazy("Nobody can be moved to this session."),
    errors.ReasonMissing: gettext_lazy("Give the reason."),
    errors.TooMany: gettext_lazy("The commune has as many people here as one session takes."),
}


def refusal(found: errors.Refused) -> Any:
    """Say why an act was refused."""
    if isinstance(found, errors.DatesRefused):
        return (PROBLEMS | PROBLEMS_OF_WINDOW)[found.problem]
    return REFUSALS[type(found)]


class FormScreen(SessionScreen):
    """Shows a form, acts, says that it was done."""

    template_name = "formations/admin/form.html"
    title: Any
    lead: Any = ""
    button: Any
    done: Any
    danger = False
    form: Any = None

    def get_page_title(self) -> str:
        return str(self.title)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = self.form or self.make_form()
        told = {"screen": self, "form": form, "media": form.media, "session": self.session}
        return super().get_context_data(**kwargs) | told

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Act, or show what is to mend."""
        self.form = self.make_form(request.POST)
        if self.form.is_valid():
            try:
                self.act(self.form)
            except errors.Refused as found:
                self.form.add_error(None, refusal(found))
            else:
                messages.success(request, str(self.done))
                return HttpResponseRedirect(self.home())
        return self.render_to_response(self.get_context_data(), status=422)

    def make_form(self, data: Any = None) -> forms.Form:
        """Return the form, filled in or not."""
        raise NotImplementedError

    def act(self, form: Any) -> None:
        """Do it. Raises what the services raise."""
        raise NotImplementedError


class TermsView(FormScreen):
    """Offer registration, or change how."""

    title = gettext_lazy("Registration settings")
    lead = gettext_lazy("Seats that become free are given at once to those who wait.")
    button = gettext_lazy("Save")
    done = gettext_lazy("The settings are saved.")

    def make_form(self, data: Any = None) -> forms.Form:
        row = getattr(self.session, "enrolment", None)
        if row is None:
            return TermsForm(data, initial={"capacity": self.session.seats})
        names = ("opens_at", "closes_at", "capacity", "per_commune", "retention_months")
        initial = {name: getattr(row, name) for name in names}
        initial["regions"] = list(row.regions.all())
        initial["communes"] = "\n".join(row.communes.values_list("code", flat=True))
        return TermsForm(data, initial=initial)

    def act(self, form: Any) -> None:
        now = timezone.now()
        offering.set_terms(session=self.session, terms=form.terms, by=self.request.user, now=now)


class EntryView(FormScreen):
    """Enter someone by hand."""

    title = gettext_lazy("Enter someone by hand")
    lead = gettext_lazy(
        "They take their place in the queue as others do. Someone who comes to a session that has "
        "begun goes on the waiting list; give them a seat from there."
    )
    button = gettext_lazy("Enter")
    done = gettext_lazy("The person is entered.")

    def make_form(self, data: Any = None) -> forms.Form:
        get_object_or_404(Enrolment, session=self.session)
        return EntryForm(data)

    def act(self, form: Any) -> None:
        registering.enter_registration(
            session=self.session,
            commune=form.cleaned_data["commune"],
            by=self.request.user,
            participant=form.participant,
            language=form.cleaned_data["language"],
            now=timezone.now(),
        )


class MoveView(FormScreen):
    """Hold the session at other dates."""

    title = gettext_lazy("Move the session")
    lead = gettext_lazy("Everyone is told; who had confirmed is asked again.")
    button = gettext_lazy("Move the session and tell everyone")
    done = gettext_lazy("The session is moved. Letters are on their way.")

    def make_form(self, data: Any = None) -> forms.Form:
        get_object_or_404(Enrolment, session=self.session)
        names = ("starts_on", "ends_on", "starts_at", "ends_at")
        return MoveForm(data, initial={name: getattr(self.session, name) for name in names})

    def act(self, form: Any) -> None:
        who: dict[str, Any] = {"by": self.request.user, "now": timezone.now()}
        offering.move_session(session=self.session, **form.cleaned_data, **who)


class CancelSessionView(FormScreen):
    """Cancel the session."""

    title = gettext_lazy("Cancel the session")
    lead = gettext_lazy("Everyone is told. This is for good: another session would be a new one.")
    button = gettext_lazy("Cancel the session and tell everyone")
    done = gettext_lazy("The session is cancelled. Letters are on their way.")
    danger = True

    def make_form(self, data: Any = None) -> forms.Form:
        get_object_or_404(Enrolment, session=self.session)
        return TwinReasonForm(data)

    def act(self, form: Any) -> None:
        who: dict[str, Any] = {"by": self.request.user, "now": timezone.now()}
        offering.cancel_session(session=self.session, **form.cleaned_data, **who)


class PersonScreen(FormScreen):
    """A form about one registration: `self.row`."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        rows = Registration.objects.filter(enrolment__session_id=kwargs["pk"])
        self.row = rows.filter(public_id=kwargs["public_id"]).select_related("commune").first()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.row is None:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    @property
    def about(self) -> str:
        """Who it is."""
        return str(_there(self.row).name)


class DismissView(PersonScreen):
    """Cancel someone's registration."""

    title = gettext_lazy("Cancel a registration")
    button = gettext_lazy("Cancel the registration")
    done = gettext_lazy("The registration is cancelled and the person told.")
    danger = True

    def make_form(self, data: Any = None) -> forms.Form:
        return ReasonForm(data)

    def act(self, form: Any) -> None:
        who: dict[str, Any] = {"by": self.request.user, "now": timezone.now()}
        answering.dismiss(registration=_there(self.row), **form.cleaned_data, **who)


class TransferView(PersonScreen):
    """Move someone to another session of the programme."""

    title = gettext_lazy("Move to another session")
    button = gettext_lazy("Move")
    done = gettext_lazy("The person is moved and told.")

    def make_form(self, data: Any = None) -> forms.Form:
        sisters = Session.objects.filter(
            programme=self.session.programme, enrolment__isnull=False
        ).exclude(pk=self.session.pk)
        return TransferForm(data, sessions=sisters.select_related("programme"))

    def act(self, form: Any) -> None:
        to = form.cleaned_data["session"]
        who: dict[str, Any] = {"by": self.request.user, "now": timezone.now()}
        answering.transfer(registration=_there(self.row), to=to, **who)


class RevokeView(PersonScreen):
    """Declare a certificate void."""

    title = gettext_lazy("Revoke the certificate")
    lead = gettext_lazy("Whoever checks it is told that it is void. The reason stays here.")
    button = gettext_lazy("Revoke the certificate")
    done = gettext_lazy("The certificate is revoked.")
    danger = True

    def make_form(self, data: Any = None) -> forms.Form:
        return RevokeForm(data)

    def act(self, form: Any) -> None:
        found = get_object_or_404(Certificate, registration=_there(self.row))
        who: dict[str, Any] = {"by": self.request.user, "now": timezone.now()}
        certifying.revoke(certificate=found, **form.cleaned_data, **who)


class ButtonView(SessionScreen):
    """One button of the session's screen: what `ACTS` says, then back."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int, act: str, **key: UUID) -> HttpResponse:
        who: dict[str, Any] = {"by": request.user, "now": timezone.now()}
        try:
            if act == "close":
                get_object_or_404(Enrolment, session=self.session)
                attending.close_attendance(session=self.session, **who)
                words = _("The attendance is closed and the certificates are issued.")
            else:
                rows = Registration.objects.filter(enrolment__session=self.session)
                row = get_object_or_404(rows, public_id=key["public_id"])
                words = self.person_act(act, row, who)
        except errors.Refused as found:
            messages.error(request, str(refusal(found)))
        else:
            messages.success(request, words)
        return HttpResponseRedirect(self.home())

    def person_act(self, act: str, row: Registration, who: dict[str, Any]) -> str:
        """Confirm, or give a seat."""
        if act == "confirm":
            answering.confirm(registration=row, **who)
            return _("The participation is confirmed.")
        answering.seat(registration=row, **who)
        return _("The person has a seat and is told.")


def _there(row: Registration | None) -> Registration:
    if row is None:
        raise Http404
    return row
