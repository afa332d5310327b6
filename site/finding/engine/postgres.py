"""PostgreSQL's full text search: a vector that the table itself computes, under a GIN index."""

from django.db.models import Q

from finding.domain import Question, Wanted

from .dialect import COLUMNS, Dialect

# For the labels D, C, B, A: title before body, the very word before its stem.
WEIGHTS = "{0.05, 0.1, 0.65, 1.0}"
# The length of a text weighs as its logarithm, as it about does in SQLite's BM25.
MATCHING = f"""
    SELECT e.id, ts_rank('{WEIGHTS}', e.vector, q, 1) AS score
    FROM finding_entry e, to_tsquery('simple', %s) q WHERE e.vector @@ q
"""  # noqa: S608
VECTOR = " || ".join(
    f"setweight(to_tsvector('simple', {name}), '{label}')"
    for name, label in zip(COLUMNS, "ABCD", strict=True)
)
INSTALL = (
    f"ALTER TABLE finding_entry ADD COLUMN vector tsvector GENERATED ALWAYS AS ({VECTOR}) STORED",
    "CREATE INDEX finding_entry_vector ON finding_entry USING gin (vector)",
)
REMOVE = ("ALTER TABLE finding_entry DROP COLUMN vector",)


def _any(forms: tuple[str, ...], suffix: str = "") -> str:
    return "(" + " | ".join(f"'{form}'{suffix}" for form in forms) + ")"


def _joined(question: Question, found: str) -> str:
    return f"({found}) | '{question.joined}'" if question.joined else found


def every(question: Question) -> str:
    return _joined(question, " & ".join(_any(one.forms) for one in question.wanted))


def some(question: Question) -> str:
    return _joined(question, " | ".join(_any(one.forms) for one in question.wanted))


def _of_titles(one: Wanted, *, begun: bool = False) -> str:
    return _any(one.forms, ":*AB" if begun else ":AB")


def typed(question: Question) -> str:
    *before, last = question.wanted
    parts = [*(_of_titles(one) for one in before), _of_titles(last, begun=True)]
    whole = f" | '{question.joined}':*AB" if question.joined else ""
    return f"({' & '.join(parts)}){whole}"


def begins(field: str, beginning: str) -> Q:
    return Q(**{f"{field}__startswith": beginning})


POSTGRES = Dialect(MATCHING, every, some, typed, begins, INSTALL, REMOVE)
