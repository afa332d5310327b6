from .journal import JournalEntry, JournalHead, JournalIsAppendOnly, Pseudonym

__all__ = ["JournalEntry", "JournalHead", "JournalIsAppendOnly", "Pseudonym"]
