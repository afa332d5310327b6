"""The database's own refusal to change the journal, on SQLite and on PostgreSQL.

Installed after every `migrate`, because SQLite forgets triggers when it remakes a table.
"""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

ENTRY, HEAD = "records_journalentry", "records_journalhead"
REFUSAL = "the journal is append-only"

# name, table, event, and the condition under which it is refused
_RULES = (
    ("journal_entry_stays", ENTRY, "DELETE", ""),
    ("journal_entry_as_written", ENTRY, "UPDATE", ""),
    ("journal_head_stays", HEAD, "DELETE", ""),
    ("journal_head_goes_forward", HEAD, "UPDATE", "NEW.sequence <> OLD.sequence + 1"),
)
# SQLite's INSERT OR REPLACE removes a row without telling the DELETE trigger.
_SQLITE_RULES = (
    *_RULES,
    (
        "journal_entry_once",
        ENTRY,
        "INSERT",
        f"EXISTS (SELECT 1 FROM {ENTRY} WHERE sequence = NEW.sequence)",  # noqa: S608
    ),
)


def _sqlite() -> list[str]:
    return [
        f"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {event} ON {table}"
        f"{f' WHEN {condition}' if condition else ''}"
        f" BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        for name, table, event, condition in _SQLITE_RULES
    ]


def _postgresql() -> list[str]:
    statements = [
        "CREATE OR REPLACE FUNCTION records_journal_refuse() RETURNS trigger AS"
        f" $$ BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = '23000'; END $$ LANGUAGE plpgsql"
    ]
    for name, table, event, condition in _RULES:
        when = f" WHEN ({condition})" if condition else ""
        statements += [
            f"CREATE OR REPLACE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW{when}"
            " EXECUTE FUNCTION records_journal_refuse()",
        ]
    for table in (ENTRY, HEAD):
        name = f"{table}_not_emptied"
        statements += [
            f"CREATE OR REPLACE TRIGGER {name} BEFORE TRUNCATE ON {table}"
            " EXECUTE FUNCTION records_journal_refuse()",
        ]
    return statements


def _run(connection: BaseDatabaseWrapper, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def install(connection: BaseDatabaseWrapper) -> None:
    """Make the triggers, where they are not there yet, and an empty journal's head."""
    from .models import JournalEntry, JournalHead

    _run(connection, _sqlite() if connection.vendor == "sqlite" else _postgresql())
    if not JournalEntry.objects.using(connection.alias).exists():
        JournalHead.objects.using(connection.alias).get_or_create(id=JournalHead.ONLY)


def lift(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away, for a `flush` that empties the whole database on purpose."""
    if connection.vendor == "sqlite":
        _run(connection, [f"DROP TRIGGER IF EXISTS {rule[0]}" for rule in _SQLITE_RULES])
        return
    names = [(rule[0], rule[1]) for rule in _RULES]
    names += [(f"{table}_not_emptied", table) for table in (ENTRY, HEAD)]
    _run(connection, [f"DROP TRIGGER IF EXISTS {name} ON {table}" for name, table in names])


def install_after_migrate(using: str, plan: Any = None, **kwargs: Any) -> None:
    """Receive `post_migrate`, unless the tables have just been unmade."""
    from django.db import connections

    connection = connections[using]
    if {ENTRY, HEAD} <= set(connection.introspection.table_names()):
        install(connection)
