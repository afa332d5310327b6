"""Colours, acts and refusals of the handling of dossiers, in words."""

from django.utils.translation import gettext_lazy as _

from label.dossiers.labels import VERBS
from label.dossiers.refusals import REFUSALS

from .services.errors import NameTaken, NotAssignable, NotYours, RetiredKind

COLOUR_LABELS = {
    "grey": _("Grey"),
    "info": _("Blue"),
    "positive": _("Green"),
    "warning": _("Orange"),
    "critical": _("Red"),
}

REFUSALS.update(
    {
        NotAssignable: _("This person does not instruct dossiers."),
        RetiredKind: _("This kind of flag is no longer in use."),
        NameTaken: _("You already have a view of this name: choose another."),
        NotYours: _("Only the person who saved a view changes it."),
    }
)

VERBS.update(
    {
        "handling.assigned": _("Officer assigned"),
        "handling.unassigned": _("Officer no longer assigned"),
        "handling.flagged": _("Flag raised"),
        "handling.unflagged": _("Flag taken down"),
        "handling.noted": _("Internal note written"),
    }
)
