"""What a page costs as the site grows: questions asked and time taken, with few pages and many.

Plants a portal in a throw-away database, reads it without the page cache, adds articles until
there are PAGES (10,000) pages, and reads it again. Returns 1 if a page asks more than before.
Run it with `make bench`.
"""

import os
import statistics
import sys
import time
from collections.abc import Iterator
from tempfile import TemporaryDirectory

from tests.trials.figures import Figure, at_most
from tests.trials.results import told

FEW, MANY = 10, int(os.environ.get("PAGES", "10000"))
READ = ["", "actualites/", "actualites/article-0/", "label/principes/", "formations/", "appels/"]
TIMES = 15
Cost = tuple[int, float]  # queries, milliseconds


def main() -> int:
    """Keep questions and milliseconds for both sizes; return 1 if a page asks more than before."""
    from django.core.management import call_command
    from wagtail.models import Page

    began = time.monotonic()
    call_command("build", collect=True)
    call_command("migrate", verbosity=0)
    world = planted()
    few = figures()
    count = Page.objects.count()
    grow(world, MANY - count)
    many = figures()
    sizes = (count, Page.objects.count())
    found = [one for path in READ for one in compared(f"/fr/{path}", sizes, few[path], many[path])]
    return told("growth", found, began)


def compared(address: str, sizes: tuple[int, int], few: Cost, many: Cost) -> Iterator[Figure]:
    """Yield what one address costs with few pages and with many."""
    yield at_most(f"{address}, queries with {sizes[1]:,} pages", many[0], few[0])
    yield Figure(f"{address}, with {sizes[0]:,} pages", few[1], unit="ms")
    yield Figure(f"{address}, with {sizes[1]:,} pages", many[1], unit="ms")


def planted():
    """Plant one of everything."""
    from tests.one_of_each import plant_world

    world = plant_world()
    world.grow(1)
    return world


def grow(world, count: int) -> None:
    """Add articles, half of them in each language, without indexing them."""
    from wagtail.signal_handlers import disable_reference_index_auto_update

    from home.models import ArticlePage
    from tests.one_of_each import MONTH, both, unindexed

    with unindexed, disable_reference_index_auto_update():
        for number in range(count // 2):
            both(world.news, ArticlePage, f"more-{number}", date=MONTH, body=[])


def figures() -> dict[str, Cost]:
    """Return, for each address, the questions asked and the median milliseconds."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client, found = Client(), {}
    for path in READ:
        address = f"/fr/{path}"
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200, address
        found[path] = (len(asked), statistics.median(taken(client, address) for _ in range(TIMES)))
    return found


def taken(client, address: str) -> float:
    """Return how many milliseconds one answer takes."""
    begun = time.perf_counter()
    client.get(address)
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    with TemporaryDirectory(prefix="lcc-growth-") as folder:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "portal.settings.local",
            "PYTHONTZPATH": "",
            "VAR_DIR": folder,
            "PAGE_CACHE_SECONDS": "0",
            "ALLOWED_HOSTS": "testserver",
        }
        sys.path[:0] = ["site", "."]
        import django

        django.setup()
        sys.exit(main())
