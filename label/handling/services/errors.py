"""Why an act of the handling was refused."""

from label.dossiers.services.errors import Refused


class NotAssignable(Refused):
    """The person who would see to a dossier does not instruct any."""


class RetiredKind(Refused):
    """The kind of flag is no longer in use."""


class NameTaken(Refused):
    """The person has another view of this name."""


class NotYours(Refused):
    """The view is someone else's."""
