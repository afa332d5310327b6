"""The sentences behind the codes of this room."""

from django.utils.translation import gettext_lazy as _

from .domain.refusals import Reason

REFUSALS = {
    Reason.EMPTY: _("This file is empty. Choose it again, or export it anew."),
    Reason.TOO_LARGE: _("This file is larger than 10 MB. Reduce it, or split it in parts."),
    Reason.EXTENSION: _(
        "This kind of file is not accepted here. Send one of the kinds named beside the question."
    ),
    Reason.MISMATCH: _(
        "The content of this file is not what its name says. Export it anew in the right format."
    ),
    Reason.UNREADABLE: _("This file is damaged and cannot be read. Export or scan it anew."),
    Reason.ENCRYPTED: _("This file is protected by a password. Send it without protection."),
    Reason.MACROS: _("This file holds macros. Save it without macros, or export it as a PDF."),
    Reason.ACTIVE: _(
        "This file holds scripts or links that act by themselves. Print it to a new PDF."
    ),
    Reason.EMBEDDED: _("This file holds other files. Send each of them on its own."),
    Reason.BOMB: _("This file becomes far too large when it is opened. Export it anew."),
    Reason.POLYGLOT: _("This file hides a second file. Export it anew."),
    Reason.PIXELS: _("This picture has more than 50 million pixels. Reduce it."),
    Reason.INFECTED: _(
        "A virus was found in this file. Have the computer that it comes from checked, then send "
        "a sound copy."
    ),
}
