"""What this database back end can do."""

from django.db.backends.sqlite3 import features


class DatabaseFeatures(features.DatabaseFeatures):
    """Django's own, but for reads in portions.

    Without a write-ahead log a cursor that stays open keeps every commit waiting, and who holds it
    may wait for the turn to write in between, or for a slow reader of an export. So a read takes
    all its rows at once; `iterator` still makes its objects portion by portion.
    """

    can_use_chunked_reads = False
