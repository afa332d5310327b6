"""Complements and refusals, in words."""

from django.utils.translation import gettext_lazy as _

from label.dossiers.labels import VERBS
from label.dossiers.refusals import REFUSALS
from label.dossiers.services.errors import ContentChanged, NotAQuestion, ReasonRequired

from .services.errors import NoComplement, NothingSaid, NotInFuture, TooLong, TooMany

SIDES = {"commune": _("The commune"), "officers": _("The technical team")}
REMINDER_KINDS = {
    "three_days": _("Three days before the date"),
    "one_day": _("One day before the date"),
}

REFUSALS.update(
    {
        NoComplement: _("The complement was sent or closed meanwhile."),
        NotAQuestion: _("Choose among the questions that the commune has answered."),
        NotInFuture: _("Give an instant in the future, after the date that stands."),
        ContentChanged: _(
            "A message was already sent from this page: send again if this one is to go, too."
        ),
        NothingSaid: _("Write your message."),
        TooLong: _("Shorten your message: at most 4000 characters."),
        TooMany: _("You have written as many messages as one day allows. Try again tomorrow."),
        ReasonRequired: _("Say why, in both languages."),
    }
)

# A dossier's history says them, too.
VERBS.update(
    {
        "complement.asked": _("Questions and date of a complement"),
        "complement.extended": _("Date of a complement extended"),
        "message.sent": _("Message sent"),
    }
)
