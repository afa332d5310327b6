"""Why an act on a paper dossier was refused."""

from label.assisted.domain.received import Problem
from label.assisted.models import PaperEntry
from label.dossiers.services.errors import Refused


class AlreadySent(Refused):
    """The commune has sent its dossier: it is not typed over."""


class EntryStands(Refused):
    """The commune's paper is being keyed in already."""

    def __init__(self, entry: PaperEntry) -> None:
        super().__init__(entry.pk)
        self.entry = entry


class Implausible(Refused):
    """The paper cannot have been received on this day; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


class NotKeying(Refused):
    """The entry was marked ready, confirmed or withdrawn meanwhile."""


class NotReady(Refused):
    """The entry does not wait for its commune."""


class NotOpen(Refused):
    """The entry was confirmed or withdrawn: nothing can be taken back."""


class NothingKeyed(Refused):
    """The draft is empty: there is nothing to confirm."""


class ContactNeeded(Refused):
    """Nobody is in the commune's space, and no contact was given."""


class ContactRefused(Refused):
    """The address cannot be invited: it is that of someone who works in the administration."""


class InvitingRefused(Refused):
    """The officer may not invite into a commune's space."""


class SpaceHasMembers(Refused):
    """Someone is in the commune's space: its members invite the others."""
