"""A commune answers the open call, sends, gets its receipt; an officer finds the dossier."""

import re
from pathlib import Path

import openpyxl
import pikepdf
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.journeys.applicant import TEXTS, answer_all, go_on, make_pdf, sign_in
from tests.journeys.conftest import Portal, View, context_for

COMMUNES = {"fr": "Tata", "ar": "تنغير"}
MOST_PAGES = 30


def sound(view: View) -> None:
    """Assert that the page on screen is accessible and fits its window."""
    violations = (
        Axe().run(view.page, options={"resultTypes": ["violations"]}).response["violations"]
    )
    told = [(v["id"], [node["target"] for node in v["nodes"]][:2]) for v in violations]
    assert (view.page.url, told) == (view.page.url, [])
    assert (view.page.url, view.overflow()) == (view.page.url, 0)


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
    form = view.page.locator("main form[novalidate]")
    form.locator("button.button").last.click()
    view.page.wait_for_selector(".error-summary")
    sound(view)
    view.page.fill("input[name=commune]", commune)
    view.page.keyboard.press("Escape")
    view.page.check("input[name=role][value=focal_point]")
    form.locator("button.button").last.click()
    view.page.wait_for_load_state()


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
    begin(view, COMMUNES[language])
    sound(view)
    fill(view, paper)
    sound(view)
    lacking = view.page.locator(".error-summary")
    assert lacking.count() == 0, lacking.inner_text()
    view.page.locator("main form button.button--large").click()
    view.page.wait_for_url("**/recepisse/")
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
    page.goto(f"{portal.address}/admin/")
    page.fill("input[name=username]", "instruction@lcc.example")
    page.fill("input[name=password]", portal.password)
    page.click("button[type=submit]")
    page.goto(f"{portal.address}/admin/dossiers/?q={reference}")
    page.click(f"text={reference}")
    page.wait_for_load_state()
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
    view.page.fill("input[name=commune]", {"fr": "Tiznit", "ar": "زاكورة"}[language])
    view.page.check("input[name=role][value=president]")
    view.page.locator("main form[novalidate] button.button").last.click()
    paper = make_pdf(tmp_path)
    view.page.locator(".tasks__name").first.click()
    for _page in range(MOST_PAGES):
        if "/verification/" in view.page.url:
            break
        answer_all(view.page, language, paper)
        go_on(view.page)
    view.page.locator("main form button.button--large").click()
    assert "/recepisse/" in view.page.url
    context.close()
