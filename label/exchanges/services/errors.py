"""Why an act on a complement or a message was refused."""

from label.dossiers.services.errors import Refused


class NoComplement(Refused):
    """The complement was sent or closed meanwhile."""


class NotInFuture(Refused):
    """The date must come after now, and after the one that stands."""


class NothingSaid(Refused):
    """The message is empty once cleaned."""


class TooLong(Refused):
    """The message has more characters than one may have."""


class TooMany(Refused):
    """The commune has written as many messages as one day allows."""
