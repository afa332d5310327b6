"""Why an act of the selection was refused."""

from label.dossiers.services.errors import Refused


class Locked(Refused):
    """The batch is locked: nothing in it changes any more."""


class CannotLock(Refused):
    """Something stands against locking; the rehearsal names it."""


class AlreadyDrawn(Refused):
    """The lots are drawn: communes are moved one by one, with a reason."""


class NotFrozen(Refused):
    """The list must be frozen and published before the seed is drawn."""


class SizesDoNotAddUp(Refused):
    """The sizes of the lots do not add up to the retained communes."""


class NotRetained(Refused):
    """The dossier is not one of those that were retained."""


class DoesNotFollow(Refused):
    """The council's vote cannot go from where it stands to there."""


class NoDate(Refused):
    """A vote has the day on which it was taken, not one to come."""


class NoDeliberation(Refused):
    """A vote is confirmed on the deliberation."""
