"""SQLite, with a line of writers instead of a crowd.

SQLite lets a writer that finds the database taken try again after a sleep that grows, so that in
the last hour of a call some wait for seconds while later ones pass. Here a transaction, which
takes the write lock as it begins (`transaction_mode` IMMEDIATE), first waits for its turn.
"""

from pathlib import Path
from typing import Any

from django.db.backends.sqlite3 import base
from django.db.utils import OperationalError

from .features import DatabaseFeatures
from .turn import Turn


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's own back end; transactions on a file stand in line, and no read stands in it."""

    features_class = DatabaseFeatures

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._turn: Turn | None = None
        self._file: tuple[int, int] | None = None

    def connect(self) -> None:
        super().connect()
        name = str(self.settings_dict["NAME"])
        self._turn = None if self.is_in_memory_db() else Turn(name)
        self._file = self._found()

    def close_if_unusable_or_obsolete(self) -> None:
        """Close a kept connection whose file is no longer the one at its place.

        It would go on reading, and writing to, what was moved away or restored over.
        """
        if self.connection is not None and not self.in_atomic_block and self._file != self._found():
            self.close()
        super().close_if_unusable_or_obsolete()

    def _found(self) -> tuple[int, int] | None:
        """Return which file is at the database's place, None where there is none."""
        if self.is_in_memory_db():
            return None
        try:
            found = Path(self.settings_dict["NAME"]).stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def _start_transaction_under_autocommit(self) -> None:
        if self._turn is None:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
            return
        if not self._turn.take(self.settings_dict["OPTIONS"].get("timeout", 5)):
            raise OperationalError("database is locked: the line of writers is too long")
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            self._turn.leave()
            raise

    def _commit(self) -> None:
        super()._commit()  # type: ignore[misc]
        self._leave()

    def _rollback(self) -> None:
        try:
            super()._rollback()  # type: ignore[misc]
        finally:
            self._leave()

    def _close(self) -> None:
        try:
            super()._close()  # type: ignore[misc]
        finally:
            self._leave()

    def _leave(self) -> None:
        if self._turn is not None:
            self._turn.leave()
