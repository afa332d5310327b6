"""What every screen must hold: no violation that axe finds, nothing wider than its window."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# A message that is still fading in has not its colours yet.
SETTLED = """() => Promise.race([
  Promise.allSettled(document.getAnimations().map((one) => one.finished)),
  new Promise((done) => setTimeout(done, 2000)),
])"""


def sound(page: Page) -> None:
    """Assert that the page on screen is accessible and fits its window."""
    page.evaluate(SETTLED)
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    told = [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found]
    assert not told, f"{page.url}: {told}"
    root = "document.documentElement"
    wider = page.evaluate(f"{root}.scrollWidth - {root}.clientWidth")
    assert not wider, f"{page.url} is {wider} pixels wider than its window"
