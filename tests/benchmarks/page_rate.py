"""What keeping pages is worth: requests per second of the home page, as ratios.

- kept by the portal ÷ the same bytes from a bare Django view, same server, workers and threads;
- kept by nginx before the portal, as `deploy/nginx/kept_pages.conf` tells it, ÷ the same bytes as
  a file of nginx; also, without a limit, ÷ a file that nginx keeps open, as it does kept pages.

Rounds alternate; medians and ratios are printed. Returns 1 below a wanted ratio. Run it with
`make bench`; ROUNDS (5) and SECONDS (4) say how long.
"""

import os
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.beside import bare_view, fetched, nginx, settle
from tests.benchmarks.load import measure, report
from tests.serving import served
from tests.trials.results import told

BESIDE_A_VIEW, BESIDE_A_FILE = 0.7, 0.9
ROUNDS, SECONDS = int(os.environ.get("ROUNDS", "5")), int(os.environ.get("SECONDS", "4"))
KEPT, VIEW = "page kept by the portal", "bare Django view"
PROXY, FILE, OPEN = "page kept by nginx", "file of nginx", "file of nginx, kept open"


def main() -> int:
    """Print both ratios; return 1 if one is below what is wanted."""
    began = time.monotonic()
    os.environ |= {"PROXY_CACHE_SECONDS": "1"}
    with ExitStack() as stack:
        folders = [Path(stack.enter_context(TemporaryDirectory())) for _ in range(3)]
        page = f"{stack.enter_context(served(folders[0]))}/fr/"
        settle(page.removesuffix("/fr/"))
        body = fetched(page)
        view = stack.enter_context(bare_view(folders[1], body))
        proxy = stack.enter_context(nginx(folders[2], page.removesuffix("/fr/"), body))
        assert fetched(view) == fetched(f"{proxy}/fr/") == body
        how = {"rounds": ROUNDS, "seconds": SECONDS}
        portal = measure({KEPT: page, VIEW: view}, **how)
        files = {FILE: f"{proxy}/file.html", OPEN: f"{proxy}/open/file.html"}
        nginxes = measure({PROXY: f"{proxy}/fr/", **files}, **how)
    print(f"The home page, {len(body):,} bytes, uncompressed, {ROUNDS} rounds of {SECONDS} s.")
    figures = [
        *report(portal, KEPT, VIEW, BESIDE_A_VIEW),
        *report(nginxes, PROXY, FILE, BESIDE_A_FILE),
        *report(nginxes, PROXY, OPEN)[1:],
    ]
    return told("page_rate", figures, began)


if __name__ == "__main__":
    sys.exit(main())
