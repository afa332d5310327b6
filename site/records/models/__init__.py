from .journal import JournalEntry, JournalHead, JournalIsAppendOnly, Pseudonym
from .outbox import OutboxMessage
from .private_file import PrivateFile

__all__ = [
    "JournalEntry",
    "JournalHead",
    "JournalIsAppendOnly",
    "OutboxMessage",
    "PrivateFile",
    "Pseudonym",
]
