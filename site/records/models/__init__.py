from .job_run import JobRun
from .journal import JournalEntry, JournalHead, JournalIsAppendOnly, Pseudonym
from .outbox import OutboxMessage
from .private_file import PrivateFile, Quarantined

__all__ = [
    "JobRun",
    "JournalEntry",
    "JournalHead",
    "JournalIsAppendOnly",
    "OutboxMessage",
    "PrivateFile",
    "Pseudonym",
    "Quarantined",
]
