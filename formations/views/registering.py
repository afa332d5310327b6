"""Registering colleagues for a session."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.selectors import communes_of
from accounts.views.space import PersonView
from formations.domain.enrolling import OPEN
from formations.enrolments import offer_of, session_to_join
from formations.labels import STANDINGS
from formations.registering_forms import ROWS, People, TermsForm
from formations.services import errors
from formations.services.registering import MOST_OF_A_COMMUNE, register
from publishing.bilingual import active_language


class RegisterView(PersonView):
    """Who may register and by when; the people; then what became of each."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        session = session_to_join(kwargs["pk"])
        offer = offer_of(session, timezone.now()) if session else None
        if session is None or offer is None:
            raise Http404
        self.session, self.offer = session, offer

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        communes = self.communes()
        asked = request.GET.get("commune", "")
        terms = TermsForm(communes=communes, initial={"commune": asked})
        return self.show(communes, terms, People(prefix="p"))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        communes = self.communes()
        if not communes:
            return self.show(communes, None, None, status=403)
        terms = TermsForm(request.POST, communes=communes)
        if "more" in request.POST:
            return self.show(communes, self.kept(terms), self.longer())
        # All rows may be left empty but the first, those that came filled in as well.
        typed = request.POST.copy()
        typed["p-INITIAL_FORMS"] = "0"
        people = People(typed, prefix="p")
        if not (people.is_valid() & terms.is_valid()):
            return self.show(communes, terms, people, status=422)
        try:
            rows = register(
                session=self.session,
                commune=terms.chosen,
                by=self.person,
                participants=people.participants,
                language=active_language(),
                now=timezone.now(),
            )
        except errors.NotOpen as refusal:
            terms.add_error(None, STANDINGS[refusal.why])
            return self.show(communes, terms, people, status=409)
        except errors.TooMany:
            words = _("One commune may have %(most)s people in the list of a session.")
            terms.add_error(None, words % {"most": MOST_OF_A_COMMUNE})
            return self.show(communes, terms, people, status=409)
        except errors.NotAMember as gone:
            raise Http404 from gone
        self.tell(rows)
        return redirect("registrations:commune", terms.chosen.code)

    def communes(self) -> list[Any]:
        """Return the person's communes."""
        return list(communes_of(self.person))

    def kept(self, terms: TermsForm) -> TermsForm:
        """Return the terms as typed, without judging them yet."""
        typed = {"commune": terms.data.get("commune"), "notice": "notice" in terms.data}
        return TermsForm(communes=list(terms.communes.values()), initial=typed)

    def longer(self) -> Any:
        """Return the people as typed, with rows for some more."""
        data = self.request.POST.copy()
        try:
            count = int(str(data["p-TOTAL_FORMS"]))
        except (KeyError, ValueError):
            count = ROWS
        total = min(max(count, 0) + ROWS, MOST_OF_A_COMMUNE)
        names = ("name", "function", "email")
        typed = [{n: data.get(f"p-{i}-{n}", "") for n in names} for i in range(total)]
        filled = [row for row in typed if any(row.values())]
        made = People(prefix="p", initial=filled)
        made.extra = total - max(len(filled), 1)
        return made

    def tell(self, rows: list[Any]) -> None:
        """Say what became of everyone."""
        seated = sum(row.is_seated for row in rows)
        if seated == len(rows):
            messages.success(self.request, _("Everyone is registered. Letters are on their way."))
        elif seated:
            messages.warning(
                self.request, _("Some are registered; the others are on the waiting list.")
            )
        else:
            messages.warning(
                self.request,
                _("The people are on the waiting list. They are told when a seat is free."),
            )

    def show(
        self, communes: list[Any], terms: TermsForm | None, people: Any, status: int = 200
    ) -> HttpResponse:
        """Show the form, or why there is none."""
        errors_ = [
            {"href": f"#{field.id_for_label}", "label": field.label, "message": message}
            for form in (people.forms if people and people.is_bound else [])
            for field in form
            for message in field.errors
        ]
        context = {
            "session": self.session,
            "programme": self.session.programme,
            "offer": self.offer,
            "standing": STANDINGS[self.offer.state],
            "is_open": self.offer.state == OPEN,
            "communes": communes,
            "form": terms,
            "people": people,
            "errors": errors_,
        }
        return render(self.request, "formations/register.html", context, status=status)
