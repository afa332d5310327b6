"""Who reads rows one after the other keeps no writer waiting."""

from pathlib import Path
from typing import Any

from django.db.utils import ConnectionHandler
from django.utils import timezone

from portal.one_writer.turn import Turn
from records.models import JobRun

OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 0.2,
    "init_command": "PRAGMA journal_mode=TRUNCATE;",
}


def connected(path: Path) -> Any:
    place = {"ENGINE": "portal.one_writer", "NAME": str(path), "OPTIONS": OPTIONS}
    return ConnectionHandler({"default": place})["default"]


def names(connection: Any) -> Any:
    """Return the rows as `iterator` asks for them, each when it is wanted."""
    read = JobRun.objects.order_by("name").query.get_compiler(connection=connection)
    return read.results_iter(read.execute_sql(chunked_fetch=True, chunk_size=1))


def begun(connection: Any, name: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO records_jobrun (name, began_at) VALUES (%s, %s)", [name, timezone.now()]
        )


def test_a_row_is_written_while_others_are_read(tmp_path: Path, django_db_blocker: Any) -> None:
    reader, writer = connected(tmp_path / "db"), connected(tmp_path / "db")
    with django_db_blocker.unblock():
        with writer.schema_editor() as editor:
            editor.create_model(JobRun)
        for number in range(300):
            begun(writer, f"job {number:03}")
        reading = names(reader)
        next(reading)
        begun(writer, "one more")
        assert len(list(reading)) == 299
        assert len(list(names(reader))) == 301
        reader.close()
        writer.close()


def test_a_turn_whose_file_cannot_be_opened_is_nobodys(tmp_path: Path) -> None:
    turn = Turn(str(tmp_path / "not there" / "db"))
    refused = []
    for _time in range(2):
        try:
            turn.take(0.01)
        except FileNotFoundError:
            refused.append(True)
    assert refused == [True, True]
