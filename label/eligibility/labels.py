"""What rulings come to, and why one was refused, in words."""

from django.utils.translation import gettext_lazy as _

from label.dossiers.labels import VERBS
from label.dossiers.refusals import REFUSALS

from .services.errors import NotScreening, Outdated, UnknownPrerequisite, Unruled

ADVICE = {
    "eligible": _("All prerequisites are met: the dossier is eligible."),
    "not_eligible": _("A prerequisite is not met: the dossier is not eligible."),
    "complement": _(
        "A proof is lacking: ask the commune for it, or find the dossier not eligible."
    ),
    "undecided": _("Some findings wait for an officer's word."),
}

REFUSALS.update(
    {
        NotScreening: _("The dossier is not being screened."),
        Outdated: _("The commune has sent a new deposit meanwhile: read it first."),
        UnknownPrerequisite: _("The form that was answered has no such prerequisite."),
        Unruled: _("Rule on each prerequisite first."),
    }
)

# A dossier's history says it too.
VERBS.update({"eligibility.ruled": _("Ruling on a prerequisite")})
