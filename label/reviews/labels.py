"""Acts and refusals of the review, in words."""

from django.utils.translation import gettext_lazy as _

from label.dossiers.labels import VERBS
from label.dossiers.refusals import REFUSALS

from .services.errors import AlreadyGiven, KeptAway, NoGrid, NotAReader, NotBeingReviewed

REFUSALS.update(
    {
        NotAReader: _("This reading is not yours to give."),
        KeptAway: _("You keep away from this commune: the reading goes to another."),
        AlreadyGiven: _("This reading was given: it does not change any more."),
        NoGrid: _("The call has no grid yet: add its criteria first."),
        NotBeingReviewed: _("This dossier is not being reviewed."),
    }
)

VERBS.update({"reviews.given": _("Reading given")})
