import pytest

from portal.settings.database import database, journal_mode


@pytest.mark.parametrize(
    ("version", "mode"),
    [
        ((3, 40, 1), "TRUNCATE"),
        ((3, 44, 5), "TRUNCATE"),
        ((3, 44, 6), "WAL"),
        ((3, 45, 0), "TRUNCATE"),
        ((3, 50, 6), "TRUNCATE"),
        ((3, 50, 7), "WAL"),
        ((3, 51, 0), "TRUNCATE"),
        ((3, 51, 2), "TRUNCATE"),
        ((3, 51, 3), "WAL"),
        ((3, 52, 0), "WAL"),
    ],
)
def test_a_write_ahead_log_is_kept_only_where_it_is_safe(version, mode):
    assert journal_mode(version) == mode


def test_sqlite_writers_queue_and_sync():
    options = database("sqlite:///x.sqlite3")["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert "synchronous=FULL" in options["init_command"]


def test_a_thread_keeps_its_connection_to_sqlite():
    assert database("sqlite:///x.sqlite3")["CONN_MAX_AGE"] == 300


def test_postgresql_connections_are_pooled_and_checked():
    config = database("postgres://user@host/name")
    assert config["CONN_HEALTH_CHECKS"] is True
    assert "CONN_MAX_AGE" not in config  # Django refuses it beside a pool
    assert config["OPTIONS"]["pool"]["max_size"] == 8


def test_postgresql_keeps_plans_unless_a_pooler_stands_between(monkeypatch):
    plans = {"server_side_binding": True, "prepare_threshold": 2}
    assert plans.items() <= database("postgres://user@host/name")["OPTIONS"].items()
    monkeypatch.setenv("DATABASE_PREPARED", "false")
    assert set(database("postgres://user@host/name")["OPTIONS"]) == {"pool"}
