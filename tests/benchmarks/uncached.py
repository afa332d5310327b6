"""The home page rendered anew each time, beside a project as `wagtail start` makes it.

The stock project gets what the tutorial of Wagtail adds: a home page with a menu and a list of
twelve pages with their introductions, in one language, without search, cache or settings. Both
are served by the same gunicorn. The ratio is printed and has no limit. The limit, three times the
27 requests a second of Wagtail's demonstration site on two workers, is the promise of the portal;
as that site is not at hand, its figure is the one that was measured on another machine.
ROUNDS (5) and SECONDS (4) say how long. Run it with `make bench`.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.beside import fetched, gunicorn, settle
from tests.benchmarks.load import measure, report
from tests.serving import served
from tests.trials.figures import at_least
from tests.trials.results import told

ROUNDS, SECONDS = int(os.environ.get("ROUNDS", "5")), int(os.environ.get("SECONDS", "4"))
PORTAL, STOCK = "home page of the portal, not kept", "home page of a stock Wagtail project"
WANTED = 3 * 27
SETTINGS = """
from .base import *
DEBUG = False
SECRET_KEY = "stock"
ALLOWED_HOSTS = ["127.0.0.1"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
"""
TEMPLATE = """{% extends "base.html" %}
{% load wagtailcore_tags %}
{% block content %}
<nav><ul>{% for one in page.get_children.live.in_menu %}
<li><a href="{% pageurl one %}">{{ one.title }}</a></li>
{% endfor %}</ul></nav>
<h1>{{ page.title }}</h1>
{% for one in page.get_children.live %}
<article><h2><a href="{% pageurl one %}">{{ one.title }}</a></h2>
<p>{{ one.specific.search_description }}</p></article>{% endfor %}
{% endblock %}
"""
PAGES = """
from home.models import HomePage
home = HomePage.objects.get()
for number in range(12):
    home.add_child(instance=HomePage(
        title=f"Page {number}", show_in_menus=number < 6, search_description="Une phrase. " * 15))
"""


def main() -> int:
    """Print both medians and their ratio; return 1 if the portal's is below what is promised."""
    began = time.monotonic()
    os.environ |= {"PAGE_CACHE_SECONDS": "0"}
    with ExitStack() as stack:
        folders = [Path(stack.enter_context(TemporaryDirectory())) for _ in range(2)]
        stock = stack.enter_context(stock_project(folders[0]))
        portal = f"{stack.enter_context(served(folders[1]))}/fr/"
        settle(portal.removesuffix("/fr/"))
        weights = {PORTAL: len(fetched(portal)), STOCK: len(fetched(stock))}
        rates = measure({PORTAL: portal, STOCK: stock}, rounds=ROUNDS, seconds=SECONDS)
    for name, weight in weights.items():
        print(f"{weight:>10,} bytes  {name}")
    _, *beside = report(rates, PORTAL, STOCK)
    promised = at_least(PORTAL, rates.median(PORTAL), WANTED, "requests/s")
    return told("uncached", [promised, *beside], began)


@contextmanager
def stock_project(folder: Path) -> Iterator[str]:
    """Make and serve a project by Wagtail's own command, with twelve pages."""
    wagtail = [sys.executable, "-c", "from wagtail.bin.wagtail import main; main()"]
    run(folder, [*wagtail, "start", "stock", str(folder)])
    (folder / "stock/settings/measured.py").write_text(SETTINGS)
    (folder / "home/templates/home/home_page.html").write_text(TEMPLATE)
    manage = [sys.executable, "manage.py"]
    run(folder, [*manage, "migrate", "--verbosity=0"])
    run(folder, [*manage, "shell", "--no-imports", "-c", PAGES])
    (folder / "stock/wsgi_measured.py").write_text(
        "import os\n"
        'os.environ["DJANGO_SETTINGS_MODULE"] = "stock.settings.measured"\n'
        "from django.core.wsgi import get_wsgi_application\n"
        "application = get_wsgi_application()\n"
    )
    with gunicorn(folder, "stock.wsgi_measured") as base:
        yield f"{base}/"


def run(folder: Path, command: list[str]) -> None:
    """Run a command of the stock project, in a clean environment."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO")}
    kept |= {"DJANGO_SETTINGS_MODULE": "stock.settings.measured"}
    if "start" in command:
        del kept["DJANGO_SETTINGS_MODULE"]
    subprocess.run(command, cwd=folder, env=kept, check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())
