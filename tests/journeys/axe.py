"""What axe finds on a page, in words."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

OPTIONS = {"resultTypes": ["violations"]}
# What Wagtail's own widgets are found guilty of: the rule, and a part of the place. No more.
WAGTAIL = (
    ("button-name", ".xdsoft_"),  # the arrows of the calendar that a date field opens
    ("region", ".xdsoft_"),
)


def violations(page: Page) -> list[str]:
    """Return each violation with where it is, but those of Wagtail's own."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    told = [
        (one["id"], [node for node in one["nodes"] if not _is_wagtails(one["id"], node)])
        for one in found
    ]
    return [
        f"{page.url}: {rule} {[node['target'] for node in nodes][:3]}"
        for rule, nodes in told
        if nodes
    ]


def _is_wagtails(rule: str, node: dict[str, Any]) -> bool:
    place = str(node["target"])
    return any(rule == known and part in place for known, part in WAGTAIL)
