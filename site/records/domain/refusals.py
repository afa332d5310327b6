"""Why a file is not taken."""

from enum import StrEnum


class Reason(StrEnum):
    """A code for each reason; `labels` has the sentence that people read."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    EXTENSION = "extension"
    MISMATCH = "mismatch"
    UNREADABLE = "unreadable"
    ENCRYPTED = "encrypted"
    MACROS = "macros"
    ACTIVE = "active"
    EMBEDDED = "embedded"
    BOMB = "bomb"
    POLYGLOT = "polyglot"
    PIXELS = "pixels"
    INFECTED = "infected"


class Refused(Exception):
    """A file was not taken, for `reason`."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason
