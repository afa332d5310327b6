"""A kept connection is true to the file at the database's place."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db.utils import ConnectionHandler, OperationalError


@pytest.fixture
def kept(tmp_path: Path, django_db_blocker: Any) -> Iterator[Any]:
    """A connection that is never too old, with one table that holds one row."""
    place = {"ENGINE": "portal.one_writer", "NAME": str(tmp_path / "db"), "CONN_MAX_AGE": None}
    connection = ConnectionHandler({"default": place})["default"]
    with django_db_blocker.unblock():
        write(connection, "CREATE TABLE told (word text)")
        write(connection, "INSERT INTO told VALUES ('first')")
        yield connection
        connection.close()


def write(connection: Any, statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def told(connection: Any) -> list[str]:
    with connection.cursor() as cursor:
        return [word for (word,) in cursor.execute("SELECT word FROM told").fetchall()]


def test_it_is_kept_from_request_to_request(kept: Any) -> None:
    before = kept.connection
    kept.close_if_unusable_or_obsolete()
    assert kept.connection is before


def test_it_goes_when_another_file_took_the_place(kept: Any, tmp_path: Path) -> None:
    (tmp_path / "db").rename(tmp_path / "aside")
    kept.close_if_unusable_or_obsolete()
    write(kept, "CREATE TABLE told (word text)")
    assert told(kept) == []


def test_it_goes_when_the_place_is_empty(kept: Any, tmp_path: Path) -> None:
    (tmp_path / "db").rename(tmp_path / "aside")
    (tmp_path / "db").mkdir()
    kept.close_if_unusable_or_obsolete()
    with pytest.raises(OperationalError):
        told(kept)
