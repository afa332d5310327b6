"""Why an act on a dossier was refused, in words; the rooms above add their own.

REFUSALS.update({Locked: _("The batch is locked.")})
"""

from typing import Any

from django.utils.translation import gettext_lazy as _

from .services.errors import NotAnOfficer, NotByItself, NotThisWay, Refused

REFUSALS: dict[type[Refused], Any] = {
    NotAnOfficer: _("You may not do this."),
    NotByItself: _("This has its own screen: a complement is asked for there, with its questions."),
    NotThisWay: _("The dossier is not in a state that this can follow."),
}


def refusal_words(refusal: Refused) -> str:
    """Say why an act was refused."""
    return str(REFUSALS.get(type(refusal), _("This cannot be done now.")))
