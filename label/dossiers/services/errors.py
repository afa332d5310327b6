"""Why a commune's act was refused. Views say it in words."""

from collections.abc import Sequence
from datetime import datetime

from label.calls.domain.form import Finding
from label.calls.domain.window import WindowState


class Refused(Exception):
    """An act on a dossier that cannot be done."""


class CallNotOpen(Refused):
    """The call takes no dossiers now: `state` tells whether not yet or no longer."""

    def __init__(self, state: WindowState) -> None:
        super().__init__(state)
        self.state = state


class NotAMember(Refused):
    """The person does not belong to the commune's space."""


class NotAnOfficer(Refused):
    """The person may not do what officers do."""


class NotLater(Refused):
    """An extension must end after the instant that stands, and in the future."""

    def __init__(self, standing: datetime) -> None:
        super().__init__(standing)
        self.standing = standing


class NotAQuestion(Refused):
    """The form has no such question, or not one that takes such an answer."""


class Incomplete(Refused):
    """Something must be mended before the dossier can be sent."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(len(findings))
        self.findings = list(findings)


class ContentChanged(Refused):
    """The same sending came again with other content (HTTP 409)."""


class FileRefused(Refused):
    """A file was not taken; `code` and `params` say why."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
