"""Paper dossiers and refusals, in words."""

from django.utils.translation import gettext_lazy as _

from label.dossiers.labels import VERBS
from label.dossiers.refusals import REFUSALS
from label.dossiers.services.errors import CallNotOpen

from .services.errors import (
    AlreadySent,
    ContactNeeded,
    ContactRefused,
    EntryStands,
    InvitingRefused,
    NothingKeyed,
    NotKeying,
    NotOpen,
    NotReady,
    SpaceHasMembers,
)

STANDINGS = {
    "keying": _("Being keyed in"),
    "ready": _("Waits for the commune"),
    "confirmed": _("Confirmed by the commune"),
    "withdrawn": _("Withdrawn"),
}

RECEIVED_PROBLEMS = {
    "in_future": _("Give a day that has come: a paper is keyed in once it is received."),
    "before_opening": _("Give a day on which the call was open, or a later one."),
}

REFUSALS.update(
    {
        AlreadySent: _("The commune has already sent its dossier for this call."),
        EntryStands: _("Another paper dossier of this commune is being keyed in."),
        NotKeying: _("The keying in has ended meanwhile: nothing was changed."),
        NotReady: _("This dossier does not wait for its commune."),
        NotOpen: _("The commune has confirmed it, or it was withdrawn meanwhile."),
        NothingKeyed: _("Nothing is keyed in yet: there is nothing for the commune to confirm."),
        ContactNeeded: _("Nobody is in the commune's space: give the address of its contact."),
        ContactRefused: _("This address is that of someone of the team: it speaks for no commune."),
        InvitingRefused: _("You may not invite into a commune's space: ask a colleague who may."),
        SpaceHasMembers: _(
            "Someone is in the commune's space by now: they find the dossier there."
        ),
        CallNotOpen: _("The call takes no dossier of this commune now."),
    }
)

# A dossier's history says them, too.
VERBS.update(
    {
        "paper.begun": _("Keying in of a paper dossier begun"),
        "paper.typed": _("Answers keyed in from the paper"),
        "paper.ready": _("Keyed-in dossier handed to the commune"),
        "paper.contact_invited": _("Contact of the commune invited again"),
        "paper.confirmed": _("Keyed-in dossier confirmed by the commune"),
        "paper.withdrawn": _("Keying in withdrawn"),
    }
)
