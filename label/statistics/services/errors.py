"""Why a publication was refused."""

from label.dossiers.services.errors import Refused


class NothingToPublish(Refused):
    """No commune is retained yet."""


class NotToldYet(Refused):
    """Communes that would be named have not had their letter: `count` of them."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


class Ended(Refused):
    """The publication does not stand any more."""
