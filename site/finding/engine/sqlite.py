"""SQLite's FTS5: an index over the table of entries, kept in step by triggers."""

from django.db.models import Q

from finding.domain import Question, Wanted

from .dialect import COLUMNS, TITLE, Dialect

# Title before body, the very word before its stem.
WEIGHTS = "12.0, 8.0, 2.0, 1.0"
MATCHING = f"""
    SELECT rowid AS id, -bm25(finding_words, {WEIGHTS}) AS score
    FROM finding_words WHERE finding_words MATCH %s
"""  # noqa: S608
NAMES = ", ".join(COLUMNS)
NEW = ", ".join(f"new.{name}" for name in COLUMNS)
OLD = ", ".join(f"old.{name}" for name in COLUMNS)
ADD = f"INSERT INTO finding_words(rowid, {NAMES}) VALUES (new.id, {NEW});"  # noqa: S608
DROP = f"INSERT INTO finding_words(finding_words, rowid, {NAMES}) VALUES ('delete', old.id, {OLD});"  # noqa: S608
INSTALL = (
    f"""CREATE VIRTUAL TABLE finding_words USING fts5(
        {NAMES}, content='finding_entry', content_rowid='id',
        tokenize="unicode61 remove_diacritics 0")""",
    f"CREATE TRIGGER finding_added AFTER INSERT ON finding_entry BEGIN {ADD} END",
    f"CREATE TRIGGER finding_removed AFTER DELETE ON finding_entry BEGIN {DROP} END",
    f"""CREATE TRIGGER finding_changed AFTER UPDATE OF {NAMES} ON finding_entry
        BEGIN {DROP} {ADD} END""",
)
REMOVE = (
    "DROP TRIGGER finding_changed",
    "DROP TRIGGER finding_removed",
    "DROP TRIGGER finding_added",
    "DROP TABLE finding_words",
)


def _any(forms: tuple[str, ...]) -> str:
    return "(" + " OR ".join(f'"{form}"' for form in forms) + ")"


def _joined(question: Question, found: str) -> str:
    return f'({found}) OR "{question.joined}"' if question.joined else found


def every(question: Question) -> str:
    return _joined(question, " AND ".join(_any(one.forms) for one in question.wanted))


def some(question: Question) -> str:
    return _joined(question, " OR ".join(_any(one.forms) for one in question.wanted))


def _beginning(one: Wanted) -> str:
    return "(" + " OR ".join(f'"{form}"*' for form in one.forms) + ")"


def typed(question: Question) -> str:
    *before, last = question.wanted
    parts = [*(_any(one.forms) for one in before), _beginning(last)]
    whole = f' OR "{question.joined}"*' if question.joined else ""
    return f"{{{' '.join(TITLE)}}} : (({' AND '.join(parts)}){whole})"


def begins(field: str, beginning: str) -> Q:
    return Q(**{f"{field}__gte": beginning, f"{field}__lt": beginning + "\U0010ffff"})


SQLITE = Dialect(MATCHING, every, some, typed, begins, INSTALL, REMOVE)
