"""What people read for each code of a training."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from formations.domain import spans


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
