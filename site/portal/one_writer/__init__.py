"""A database back end: SQLite, where transactions that write take their turn."""
