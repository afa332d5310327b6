"""Why a ruling was refused."""

from label.dossiers.services.errors import Refused


class NotScreening(Refused):
    """Rulings are made while a dossier is being screened."""


class UnknownPrerequisite(Refused):
    """The form that was answered has no such prerequisite."""


class Outdated(Refused):
    """The commune has sent a new deposit since the page was shown."""


class Unruled(Refused):
    """A prerequisite waits for an officer's word."""
