"""A commune answers the open call, sends, gets its receipt; an officer finds the dossier."""

import re
from pathlib import Path

import openpyxl
import pikepdf
import pytest
from playwright.sync_api import Browser

from tests.journeys.applicant import (
    TEXTS,
    answer_all,
    go_on,
    make_pdf,
    open_draft,
    say_whose,
    send,
    sign_in,
)
from tests.journeys.communes import COMMUNES
from tests.journeys.conftest import Portal, View, context_for
from tests.journeys.officer import enter_admin
from tests.journeys.sound import sound as is_sound

MOST_PAGES = 30


def sound(view: View) -> None:
    """Assert that the page on screen is accessible and fits its window."""
    is_sound(view.page)


def open_call(view: View) -> None:
    """Go from the home page to the open call and begin."""
    view.open(f"/{view.language}/")
    view.page.locator("main a[href*='/appels/']").first.click()
    view.page.wait_for_load_state()
    start = view.page.locator("a[href*='/dossiers/nouveau/']").first
    if not start.count():
        view.page.locator("main a[href*='/appels/appel']").first.click()
        view.page.wait_for_load_state()
    sound(view)
    start.click()
    view.page.wait_for_load_state()


def begin(view: View, commune: str) -> None:
    """Say whose dossier it is, first with nothing, then rightly."""
    send(view.page.locator("main form[novalidate] button.button").last)
    view.page.wait_for_selector(".error-summary")
    sound(view)
    say_whose(view.page, commune)
    open_draft(view.page)


def fill(view: View, paper: Path) -> None:
    """Answer every step, until the page that asks to check."""
    view.page.locator(".tasks__name").first.click()
    for _page in range(MOST_PAGES):
        view.page.wait_for_load_state()
        if "/verification/" in view.page.url:
            return
        answer_all(view.page, view.language, paper)
        sound(view)
        go_on(view.page)
    raise AssertionError(f"still at {view.page.url}")


def test_a_commune_applies_and_an_officer_reads_it(
    view: View, browser: Browser, portal: Portal, tmp_path: Path
) -> None:
    language = view.language
    paper = make_pdf(tmp_path)
    open_call(view)
    sound(view)
    sign_in(view, f"point-focal-{language}@commune.example")
    begin(view, COMMUNES["applying"][language])
    sound(view)
    fill(view, paper)
    sound(view)
    lacking = view.page.locator(".error-summary")
    assert lacking.count() == 0, lacking.inner_text()
    send(view.page.locator("main form button.button--large"))
    assert view.page.url.endswith("/recepisse/")
    sound(view)
    reference = re.search(r"LCC-\d{4}-\w{5}-\w{2}", view.page.inner_text("main"))
    assert reference is not None
    with view.page.expect_download() as download:
        view.page.click("a[href$='recepisse.pdf']")
    download.value.save_as(tmp_path / "receipt.pdf")
    with pikepdf.open(tmp_path / "receipt.pdf") as receipt:
        assert bool(receipt.Root.MarkInfo.Marked)
        assert reference[0] in str(receipt.docinfo) + str(download.value.suggested_filename)
    officer_reads(browser, portal, language, reference[0], tmp_path)


def officer_reads(
    browser: Browser, portal: Portal, language: str, reference: str, folder: Path
) -> None:
    """Find the dossier in the admin, in both languages, and export it."""
    context = context_for(browser, language, 1280)
    page = context.new_page()
    enter_admin(page, portal, "instruction")
    page.goto(f"{portal.address}/admin/dossiers/?q={reference}")
    page.click(f"text={reference}")
    page.wait_for_url(re.compile(r"/admin/dossiers/[^?/]+/(\?|$)"))
    shown = page.inner_text("main")
    assert "Participation citoyenne" in shown
    assert "المشاركة المواطنة" in shown
    assert TEXTS[language] in shown
    with page.expect_download() as download:
        page.evaluate("location.href = '/admin/dossiers/?export=xlsx'")
    download.value.save_as(folder / "dossiers.xlsx")
    sheet = openpyxl.load_workbook(folder / "dossiers.xlsx").active
    assert sheet is not None
    assert reference in [row[0].value for row in sheet.iter_rows()]
    context.close()


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_form_is_filled_without_javascript(
    browser: Browser, portal: Portal, tmp_path: Path, language: str
) -> None:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 390, "height": 844}, accept_downloads=True
    )
    view = View(language, 390, context.new_page(), portal)
    view.open(f"/{language}/dossiers/")
    sign_in(view, f"sans-script-{language}@commune.example")
    view.page.locator("main a[href*='/dossiers/nouveau/']").first.click()
    say_whose(view.page, COMMUNES["without scripts"][language], "president")
    open_draft(view.page)
    paper = make_pdf(tmp_path)
    view.page.locator(".tasks__name").first.click()
    for _page in range(MOST_PAGES):
        if "/verification/" in view.page.url:
            break
        answer_all(view.page, language, paper)
        go_on(view.page)
    send(view.page.locator("main form button.button--large"))
    assert "/recepisse/" in view.page.url
    context.close()
