"""What a process lets go of before it has children."""

from django.db import connections


def let_go() -> None:
    """Close all connections to databases, pooled ones included: none may be used by two."""
    for connection in connections.all(initialized_only=True):
        connection.close()
        if connection.settings_dict["OPTIONS"].get("pool"):
            connection.close_pool()  # type: ignore[attr-defined]
