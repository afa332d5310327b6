from .journal import JournalEntry, JournalHead, JournalIsAppendOnly, Pseudonym
from .private_file import PrivateFile

__all__ = ["JournalEntry", "JournalHead", "JournalIsAppendOnly", "PrivateFile", "Pseudonym"]
