from .backup_run import BackupRun
from .journal_check import JournalCheck

__all__ = ["BackupRun", "JournalCheck"]
