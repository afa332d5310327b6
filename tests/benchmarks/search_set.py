"""How much of the search set is found, how far up, and how long a search takes.

Three ways over the same entries: ours, and the database's search as it comes (SQLite's FTS5 with
its own tokenizer; PostgreSQL's `french` and `arabic` configurations on the text). Then the time of
a search with 10^2 to 10^4 pages (`SIZES=100,1000` for fewer). On the database that
`TEST_DATABASE_URL` names, in a test database of its own, made and removed. Run with `make bench`.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.test")
sys.path.insert(0, "site")

import django

django.setup()

from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import setup_test_environment, teardown_test_environment

from finding.analysed import analysed
from finding.domain import read
from finding.models import Entry
from finding.selectors import find
from finding.sources import Finding
from portal.roles import establish_roles
from tests import search_set
from tests.search_set.asking import TODAY, place
from tests.trials.figures import Figure, at_least
from tests.trials.results import told

SIZES = [int(size) for size in os.environ.get("SIZES", "100,1000,10000").split(",")]
LEAST = 95  # %
DATABASES = {"sqlite": "sqlite", "postgresql": "postgres"}


def main() -> int:
    """Print both tables; return 1 if ours finds less than 95 % in a language."""
    began = time.monotonic()
    with demonstration():
        print(f"{connection.vendor}: found among the first ten, mean reciprocal rank")
        found = [one for language in search_set.LANGUAGES for one in shares(language)]
        found += [one for size in SIZES for one in times(size)]
    return told("search_set", found, began, DATABASES[connection.vendor])


@contextmanager
def demonstration() -> Any:
    """The demonstration in a database of its own."""
    setup_test_environment()
    connection.creation.create_test_db(verbosity=0)
    try:
        establish_roles()
        call_command("load_territory", verbosity=0)
        call_command("demo")
        yield
    finally:
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)
        teardown_test_environment()


def shares(language: str) -> Iterator[Figure]:
    pairs = search_set.pairs(language)
    ours = line(language, "ours", pairs, place)
    stock = sqlite_stock if connection.vendor == "sqlite" else postgres_stock
    with transaction.atomic():
        ask = stock(language)
        theirs = line(language, "as it comes", pairs, lambda pair: placed(pair, ask))
        transaction.set_rollback(True)
    yield at_least(f"found in {language}, of {len(pairs)} pairs", 100 * ours, LEAST, "%")
    yield Figure(f"found in {language} by the database's own search", 100 * theirs, unit="%")


def line(language: str, name: str, pairs: list[Any], ask: Callable[[Any], int]) -> float:
    """Print one line, and return the share found."""
    places = [ask(pair) for pair in pairs]
    share = sum(map(bool, places)) / len(pairs)
    rank = sum(1 / one for one in places if one) / len(pairs)
    print(f"{language}  {name:12} {share:6.1%}  {rank:.2f}  of {len(pairs)}")
    return share


def placed(pair: Any, ask: Callable[[str], list[tuple[str, str]]]) -> int:
    met = (n for n, (url, title) in enumerate(ask(pair.query), 1) if pair.is_met_by(url, title))
    return next(met, 0)


def sqlite_stock(language: str) -> Callable[[str], list[tuple[str, str]]]:
    """SQLite's search as it comes, over the same texts."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE VIRTUAL TABLE stock USING fts5(title, summary, body)")
        cursor.execute(
            "INSERT INTO stock(rowid, title, summary, body)"
            " SELECT id, title, summary, body FROM finding_entry"
        )

    def ask(text: str) -> list[tuple[str, str]]:
        words = " ".join(f'"{word}"' for word in text.replace('"', " ").split())
        return rows(
            "SELECT e.url, e.title FROM stock JOIN finding_entry e ON e.id = stock.rowid"
            " WHERE stock MATCH %s ORDER BY e.language <> %s, rank LIMIT 10",
            [words, language],
        )

    return ask


def postgres_stock(language: str) -> Callable[[str], list[tuple[str, str]]]:
    """PostgreSQL's search with the configuration that it has for the language."""
    name = "french" if language == "fr" else "arabic"
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TABLE stock AS SELECT id, setweight(to_tsvector(%s, title), 'A') ||"
            " to_tsvector(%s, summary || ' ' || body) AS words FROM finding_entry",
            [name, name],
        )

    def ask(text: str) -> list[tuple[str, str]]:
        return rows(
            "SELECT e.url, e.title FROM stock JOIN finding_entry e ON e.id = stock.id,"
            " plainto_tsquery(%s, %s) q WHERE stock.words @@ q"
            " ORDER BY e.language <> %s, ts_rank(stock.words, q) DESC LIMIT 10",
            [name, text, language],
        )

    return ask


def rows(sql: str, values: list[Any]) -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def times(size: int) -> Iterator[Figure]:
    """Grow the index to so many pages, and time every search of the set."""
    have = Entry.objects.filter(source__startswith="page:").count()
    texts = list(Entry.objects.filter(source__startswith="page:").order_by("pk")[:30])
    more = [
        analysed(
            f"page:{10**6 + number}",
            Finding(
                kind="page",
                language=text.language,
                twin=f"copy:{number}",
                url=f"/copy/{number}/",
                title=f"{text.title} {number}",
                summary=text.summary,
                body=text.body,
            ),
        )
        for number in range(have, size)
        for text in [texts[number % len(texts)]]
    ]
    Entry.objects.bulk_create(more, batch_size=500)
    spent = []
    for language in search_set.LANGUAGES:
        for pair in search_set.pairs(language):
            start = time.perf_counter()
            find(read(pair.query), language, TODAY)
            spent.append((time.perf_counter() - start) * 1000)
    pages = f"a search with {max(size, have):,} pages"
    yield Figure(f"{pages}, median", statistics.median(spent), unit="ms")
    yield Figure(f"{pages}, slowest", max(spent), unit="ms")


if __name__ == "__main__":
    sys.exit(main())
