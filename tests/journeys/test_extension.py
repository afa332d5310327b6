"""An officer gives more time, to a commune and to all; the communes are told."""

from collections.abc import Iterable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.applicant import send
from tests.journeys.conftest import Portal, context_for
from tests.journeys.officer import enter_admin

MARKS = ("B 12", "A 41")
# Of the mailbox: other journeys have their communes told too.
PAGES = (1, 2, 3)
REASONS = {"reason_fr": "Routes coupées, {}.", "reason_ar": "انقطاع الطرق، {}."}


def grant(page: Page, portal: Portal, closes_at: str, mark: str, commune: str = "") -> None:
    """Fill in the screen and grant the extension."""
    page.goto(f"{portal.address}/admin/dossiers/prolongations/")
    option = page.locator("select[name=call] option").filter(has_text="exemple")
    page.select_option("select[name=call]", option.first.get_attribute("value"))
    if commune:
        page.fill("input[name=commune]", commune)
        page.locator("[role=option]").first.click()
    page.fill("input[name=closes_at]", closes_at)
    page.keyboard.press("Tab")
    for name, words in REASONS.items():
        page.fill(f"textarea[name={name}]", words.format(mark))
    send(page.locator("main form button.button[type=submit]").last)
    expect(page.locator(".messages .success")).to_be_visible()
    expect(page.locator("table.listing")).to_contain_text(REASONS["reason_fr"].format(mark))


def marks_told(page: Page, portal: Portal, want: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return which notices each commune got, once those wanted are out or a minute is over."""
    told: dict[str, list[str]] = {}
    for _try in range(120):
        found = {(who, mark) for number in PAGES for who, mark in shown(page, portal, number, want)}
        told = {who: [mark for mark in MARKS if (who, mark) in found] for who in want}
        if told == want:
            break
        page.wait_for_timeout(500)
    return told


def shown(
    page: Page, portal: Portal, number: int, communes: Iterable[str]
) -> Iterator[tuple[str, str]]:
    """Yield which notice of which commune stands on a page of the mailbox."""
    page.goto(f"{portal.address}/fr/demonstration/courrier/?page={number}")
    for who in communes:
        mails = page.locator(".mail", has_text=f"{who}@commune.example")
        yield from ((who, mark) for mark in MARKS if mails.filter(has_text=mark).count())


@pytest.mark.parametrize("language", ["fr"])
def test_an_officer_gives_more_time_and_the_communes_are_told(
    browser: Browser, portal: Portal, language: str
) -> None:
    context = context_for(browser, language, 1280)
    page = context.new_page()
    enter_admin(page, portal, "instruction")
    grant(page, portal, "2031-03-01 16:30", "B 12", commune="Azrou")
    grant(page, portal, "2031-02-01 16:30", "A 41")
    want = {"azrou": ["B 12", "A 41"], "demnate": ["A 41"]}
    assert marks_told(page, portal, want) == want
    context.close()
