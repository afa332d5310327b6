"""Kinds, ways, states and placeholders, in words."""

from django.utils.translation import gettext_lazy as _

from label.dossiers.labels import VERBS

KINDS = {
    "retained": _("Letter to a retained commune"),
    "reserve": _("Letter to a commune of the reserve"),
    "not_retained": _("Letter to a commune that is not retained"),
    "other": _("Other letter"),
}

CHANNELS = {"mail": _("By e-mail"), "paper": _("On paper")}

LETTER_STATES = {
    "produced": _("Made"),
    "dispatched": _("Dispatched"),
    "returned": _("Returned"),
}

PLACEHOLDER_WORDS = {
    "commune": _("the commune's name"),
    "province": _("its province or prefecture"),
    "region": _("its region"),
    "call": _("the call's title"),
    "reference": _("the dossier's reference"),
    "number": _("the letter's number"),
    "date": _("the letter's date"),
    "decision": _("the decision"),
    "reasons": _("the reasons of the decision, one a line"),
    "lot": _("the number of its lot"),
    "session": _("the ordinary session before which its council is asked"),
}

VERBS.update(
    {
        "letter.made": _("Letter made"),
        "letter.dispatched": _("Letter dispatched"),
        "letter.returned": _("Letter returned"),
    }
)
