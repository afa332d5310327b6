"""What the programme's form must leave to the registrations screen."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

FIXED = ("starts_on", "ends_on", "starts_at", "ends_at", "state")


class ProgrammeForm(WagtailAdminModelForm):
    """Refuses to move, cancel or remove a session whose people would not be told."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        for form in self.formsets["sessions"].forms if hasattr(self, "formsets") else []:
            self._check(form)
        return cleaned

    def _check(self, form: Any) -> None:
        from formations.enrolments import has_people
        from formations.models import Session

        pk = form.instance.pk
        if not pk or not form.is_valid() or not has_people(pk):
            return
        if form.cleaned_data.get("DELETE"):
            self.add_error(None, _("A session with registrations cannot be removed: cancel it."))
            return
        stored = Session.objects.get(pk=pk)
        given = form.cleaned_data
        given = given | {"ends_on": given["ends_on"] or given["starts_on"]}
        if any(given[name] != getattr(stored, name) for name in FIXED):
            words = _("Move or cancel it on its registrations screen, so that everyone is told.")
            form.add_error("starts_on", words)
            self.add_error(None, words)
