"""How long dossiers stay in each state before they leave it, told by the database itself.

Percentiles by nearest rank, as both databases reckon them: a whole set is never fetched.
"""

from dataclasses import dataclass

from django.db import connection

from label.calls.models import Call

# An instant as seconds since 1970.
SECONDS = {
    "sqlite": "CAST(strftime('%%s', {}) AS INTEGER)",
    "postgresql": "CAST(EXTRACT(EPOCH FROM {}) AS BIGINT)",
}
BEFORE = """COALESCE(
    LAG(step.taken_at) OVER (PARTITION BY step.dossier_id ORDER BY step.taken_at, step.id),
    dossier.started_at)"""
QUERY = """
WITH stays AS (
    SELECT step.source AS state, {left} - {entered} AS seconds
    FROM dossiers_steptaken step
    JOIN dossiers_dossier dossier ON dossier.id = step.dossier_id
    WHERE dossier.call_id = %s AND step.source <> step.target
), ranked AS (
    SELECT state, seconds,
        ROW_NUMBER() OVER (PARTITION BY state ORDER BY seconds) AS place,
        COUNT(*) OVER (PARTITION BY state) AS total
    FROM stays
)
SELECT state, total,
    MAX(CASE WHEN place = (total + 1) / 2 THEN seconds END),
    MAX(CASE WHEN place = (total * 9 + 9) / 10 THEN seconds END)
FROM ranked GROUP BY state, total
"""


@dataclass(frozen=True)
class Stay:
    """How many stays in a state have ended; half were no longer than `median`, nine tenths than
    `ninetieth`, both in seconds."""

    count: int
    median: int
    ninetieth: int


def stays(call: Call) -> dict[str, Stay]:
    """Return the stays that ended, by state; sending a dossier again does not end one."""
    seconds = SECONDS[connection.vendor]
    query = QUERY.format(left=seconds.format("step.taken_at"), entered=seconds.format(BEFORE))
    with connection.cursor() as cursor:
        cursor.execute(query, [call.pk])
        return {state: Stay(*told) for state, *told in cursor.fetchall()}
