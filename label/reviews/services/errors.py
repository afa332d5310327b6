"""Why an act of the review was refused."""

from label.dossiers.services.errors import Refused


class NotAReader(Refused):
    """The reading is another's, or the person may not read."""


class KeptAway(Refused):
    """The reader keeps away from this commune."""


class AlreadyGiven(Refused):
    """A reading that was given does not change."""


class NoGrid(Refused):
    """The call has no grid, or one without criteria."""


class NotBeingReviewed(Refused):
    """The dossier is not eligible, or its review is concluded."""
