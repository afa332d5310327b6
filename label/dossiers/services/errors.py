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


class QuestionNotOpen(CallNotOpen):
    """A complement is asked for, and not of this question (`question` is its key)."""

    def __init__(self, question: str) -> None:
        super().__init__("closed")
        self.question = question


class NotAMember(Refused):
    """The person does not belong to the commune's space."""


class NotAnOfficer(Refused):
    """The person may not do what officers do."""


class NotThisWay(Refused):
    """The workflow has no such step from the state in which the dossier stands."""

    def __init__(self, state: str, verb: str) -> None:
        super().__init__(state, verb)
        self.state = state
        self.verb = verb


class NotByItself(Refused):
    """The step is part of another act, and is taken by its service alone."""


class NotAllowed(Refused):
    """The step is there, but others take it."""


class ReasonRequired(Refused):
    """The step owes its reason."""


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


class DraftChanged(Refused):
    """The draft is no longer the one that was read (HTTP 412)."""


class FileRefused(Refused):
    """A file was not taken; `code` and `params` say why."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class FileNotKept(FileRefused):
    """The file was fine, but the portal could not store it now; the cause is in the log."""

    def __init__(self) -> None:
        super().__init__("not_kept")
