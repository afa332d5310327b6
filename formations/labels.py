"""What people read for each code of a training."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from formations.domain import attendance, enrolling, reminding, spans, states


class Kind(models.TextChoices):
    """The form that a programme takes."""

    WORKSHOP = "workshop", _("Awareness workshop")
    TRAINING = "training", _("Training")
    WEBINAR = "webinar", _("Webinar")
    MEETING = "meeting", _("Information meeting")


class Audience(models.TextChoices):
    """Whom a programme or a session is for."""

    PRESIDENTS = "presidents", _("Presidents of councils")
    ELECTED = "elected", _("Elected members")
    MANAGERS = "managers", _("Communal managers")
    STAFF = "staff", _("Communal staff")
    CIVIL_SOCIETY = "civil_society", _("Civil society")


class State(models.TextChoices):
    """Where a session stands."""

    PLANNED = "planned", _("Planned")
    HELD = "held", _("Held")
    CANCELLED = "cancelled", pgettext_lazy("state of a session", "Cancelled")


class When(models.TextChoices):
    """Which sessions a list shows."""

    COMING = "coming", _("Coming")
    PAST = "past", _("Past")
    ALL = "all", _("All dates")


PROBLEMS = {
    spans.ENDS_BEFORE_IT_STARTS: _("The end comes before the start."),
    spans.END_TIME_ALONE: _("Give the starting hour as well."),
}

FUNCTIONS = {
    "president": _("President of the council"),
    "elected": _("Elected member"),
    "director": _("Director of services"),
    "manager": _("Communal manager"),
    "staff": _("Member of the communal staff"),
    "other": pgettext_lazy("function of a participant", "Other function"),
}

STATES = {
    states.REGISTERED: pgettext_lazy("state of a registration", "Registered"),
    states.WAITING: pgettext_lazy("state of a registration", "On the waiting list"),
    states.CONFIRMED: pgettext_lazy("state of a registration", "Confirmed"),
    states.CANCELLED: pgettext_lazy("state of a registration", "Cancelled"),
    states.ATTENDED: pgettext_lazy("state of a registration", "Attended"),
    states.ABSENT: pgettext_lazy("state of a registration", "Absent"),
}

TONES = {
    states.REGISTERED: "info",
    states.WAITING: "warning",
    states.CONFIRMED: "good",
    states.CANCELLED: "",
    states.ATTENDED: "good",
    states.ABSENT: "bad",
}

HALVES = {
    attendance.MORNING: pgettext_lazy("half of a day", "Morning"),
    attendance.AFTERNOON: pgettext_lazy("half of a day", "Afternoon"),
}

NOTICES = {
    reminding.CONFIRM: _("Request to confirm"),
    reminding.WEEK: _("Reminder, seven days before"),
    reminding.DAY: _("Reminder, the day before"),
}

STANDINGS = {
    enrolling.OPEN: _("Registration is open."),
    enrolling.NOT_YET: _("Registration is not open yet."),
    enrolling.CLOSED: _("Registration is closed."),
    enrolling.BEGUN: _("The session has begun: registration is closed."),
    enrolling.OFF: _("The session takes no registration."),
    enrolling.NOT_INVITED: _("This session is for other communes."),
}

PROBLEMS_OF_WINDOW = {
    enrolling.CLOSES_BEFORE_IT_OPENS: _("The closing must come after the opening."),
    enrolling.CLOSES_AFTER_THE_START: _("Registration must close before the session begins."),
}

VERBS = {
    "training.enrolment_opened": _("Registration offered"),
    "training.enrolment_changed": _("Registration settings changed"),
    "training.registered": _("Registered"),
    "training.entered": _("Entered by an officer"),
    "training.promoted": _("Given a seat from the waiting list"),
    "training.confirmed": _("Participation confirmed"),
    "training.cancelled": _("Registration cancelled"),
    "training.dismissed": _("Registration cancelled by an officer"),
    "training.transferred": _("Moved to another session"),
    "training.session_moved": _("Session moved"),
    "training.session_cancelled": _("Session cancelled"),
    "training.present": _("Presence recorded"),
    "training.not_present": _("Presence taken back"),
    "training.attendance_closed": _("Attendance closed"),
    "training.certificate_issued": _("Certificate issued"),
    "training.certificate_revoked": _("Certificate revoked"),
    "training.names_erased": _("Names erased"),
    "training.sheet_printed": _("Attendance sheet produced"),
    "training.exported": _("List exported"),
}
