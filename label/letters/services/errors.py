"""Why an act on letters was refused."""

from label.dossiers.services.errors import Refused


class NobodyToWrite(Refused):
    """No dossier of the call waits for a letter of this kind."""


class NotDispatched(Refused):
    """Only a letter that has left can come back."""
