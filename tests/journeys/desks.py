"""The desks of the staff: who sits at one, what was done there, what the list of dossiers says."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Locator, Page, expect

from tests.journeys.applicant import send
from tests.journeys.conftest import Portal, View, context_for
from tests.journeys.officer import enter_admin
from tests.journeys.sound import sound


@contextmanager
def visitor(browser: Browser, portal: Portal, language: str) -> Iterator[View]:
    """A fresh visitor at a wide window; no console error allowed."""
    context = context_for(browser, language, 1280)
    view = View(language, 1280, context.new_page(), portal)
    yield view
    context.close()
    assert view.errors == []


@contextmanager
def desk(browser: Browser, portal: Portal, name: str, language: str) -> Iterator[View]:
    """The desk of `name`@lcc.example, signed in."""
    with visitor(browser, portal, language) as view:
        enter_admin(view.page, portal, name, language)
        yield view


def screen(view: View, path: str) -> Page:
    """Open a screen of the administration; it is sound."""
    view.open(f"/admin/{path}")
    sound(view.page)
    return view.page


def do(within: Page | Locator, what: str) -> None:
    """Press a button by what it does, and be told that it is done."""
    send(within.locator(f"button[name=do][value^='{what}']").first)
    page = within if isinstance(within, Page) else within.page
    expect(page.locator(".messages .success")).to_be_visible()


def cells(page: Page, table: str = "main table.listing") -> list[list[str]]:
    """Return the words of a table's rows, cell by cell."""
    rows = page.locator(table).locator("tbody tr").all()
    return [[" ".join(w.split()) for w in row.locator("th, td").all_inner_texts()] for row in rows]


def list_of(view: View, slug: str) -> str:
    """Return the path of the list of a call's dossiers, with their communes and states alone."""
    view.open("/admin/dossiers/")
    option = view.page.locator("select[name=call] option", has_text=slug).first
    number = option.get_attribute("value")
    return f"dossiers/?call={number}&columns=commune&columns=get_state_display"


def states(view: View, path: str) -> dict[str, str]:
    """Return the state of each commune's dossier, as the list says it."""
    return {row[-2]: row[-1] for row in cells(screen(view, path))}


def numbers(view: View, path: str) -> dict[str, str]:
    """Return the key of each commune's dossier, as the list leads to it."""
    rows = screen(view, path).locator("main table.listing tbody tr").all()
    return {
        row.locator("td").nth(-2).inner_text().strip(): urlsplit(
            row.locator("td.reference a").get_attribute("href") or ""
        ).path.split("/")[-2]
        for row in rows
    }
