"""A commune applies with the keys alone, and sees at each key where it is."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.applicant import (
    BY_KEYBOARD,
    BY_TYPE,
    SAVED_AFTER,
    TEXTS,
    code_for,
    make_pdf,
    told_wrong,
)
from tests.journeys.communes import COMMUNES
from tests.journeys.conftest import Portal, View, context_for
from tests.journeys.test_accessibility import STOP

LONGEST = 200  # keys to a control of a page
MOST_PAGES = 25
TYPED = BY_TYPE | {"date": "01012026"}  # as typed, day and month in either order
HERE = """() => {
  const one = document.activeElement, group = one.name && document.getElementsByName(one.name);
  return {
    tag: one.tagName, kind: one.type ?? "", mode: one.inputMode ?? "",
    on: one.matches("form.measure *"), goes: one.matches("button[name=do][value=continue]"),
    picks: one.closest("[data-commune-picker]") !== null,
    answered: one.type === "radio" ? [...group].some((each) => each.checked)
      : one.type === "checkbox" ? one.checked : Boolean(one.value),
  };
}"""


def press(page: Page, key: str) -> Any:
    """Press Tab or Shift+Tab; assert that the stop is marked, in the window, under nothing."""
    page.keyboard.press(key)
    stop = page.evaluate(STOP)
    if stop is not None:
        lacks = [lack for lack in ("marked", "seen", "inside") if not stop[lack]]
        assert (page.url, stop["what"], lacks) == (page.url, stop["what"], [])
    return stop


def reach(page: Page, selector: str, key: str = "Tab") -> None:
    """Go on key by key to a control."""
    for _stop in range(LONGEST):
        press(page, key)
        if page.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
    raise AssertionError(f"{page.url}: {selector} is out of reach")


def press_it(page: Page, key: str = "Enter") -> None:
    """Press what has the focus; wait for the page that answers."""
    with page.expect_navigation():
        page.keyboard.press(key)


def sign_in(view: View, address: str) -> None:
    """Skip to the content; ask for a code, and enter it."""
    page = view.page
    press(page, "Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    reach(page, "main input[name=email]")
    page.keyboard.type(address)
    press_it(page)
    reach(page, "main input[name=code]")
    page.keyboard.type(code_for(view, address))
    reach(page, "main button[value=verify]")
    press_it(page, "Space")


def open_draft(view: View) -> None:
    """Choose the commune with the arrows, the role too; come back a step, open the draft."""
    page, commune = view.page, COMMUNES["by keyboard"][view.language]
    reach(page, "main a[href*='/dossiers/nouveau/']")
    press_it(page)
    reach(page, "main input[name=commune]")
    page.keyboard.type(commune)
    page.wait_for_selector("[role=option]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.input_value("input[name=commune]").startswith(commune)
    reach(page, "main input[name=role]")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    reach(page, "main form[novalidate] button")
    reach(page, "main input[name=role]", "Shift+Tab")
    assert page.locator("input[name=role]:checked").count() == 1
    reach(page, "main form[novalidate] button")
    press_it(page)
    assert (told_wrong(page), page.locator(".tasks__name").count() > 0) == ([], True)


def answer(page: Page, here: Any, language: str, paper: Path) -> None:
    """Answer what has the focus; only the file itself is chosen outside the page."""
    if here["kind"] == "file":
        page.locator(":focus").set_input_files(paper)
    elif here["tag"] == "SELECT":
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
    elif here["kind"] in ("radio", "checkbox"):
        page.keyboard.press("Space")
    elif here["picks"]:
        page.keyboard.type({"fr": "Ifrane", "ar": "إفران"}[language])
        page.keyboard.press("Escape")
    else:
        text = TYPED.get(here["kind"]) or BY_KEYBOARD.get(here["mode"]) or TEXTS[language]
        page.keyboard.type(text)
    if here["kind"] in ("radio", "checkbox", "file") or here["tag"] == "SELECT":
        page.wait_for_timeout(SAVED_AFTER)
        page.wait_for_load_state("networkidle")


def fill(page: Page, language: str, paper: Path) -> None:
    """Answer what the page asks, in its order, and go on."""
    for _stop in range(LONGEST):
        press(page, "Tab")
        here = page.evaluate(HERE)
        if here["goes"]:
            page.wait_for_timeout(SAVED_AFTER)
            page.wait_for_load_state("networkidle")
            press_it(page)
            return
        asked = here["tag"] in ("INPUT", "TEXTAREA", "SELECT")
        if here["on"] and asked and not here["answered"]:
            answer(page, here, language, paper)
    raise AssertionError(f"{page.url}: no way on")


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_commune_applies_with_the_keys_alone(
    browser: Browser, portal: Portal, tmp_path: Path, language: str
) -> None:
    context = context_for(browser, language, 1280)
    view = View(language, 1280, context.new_page(), portal)
    page, paper = view.page, make_pdf(tmp_path)
    page.emulate_media(reduced_motion="reduce")  # the page jumps to a stop, and is there
    view.open(f"/{language}/dossiers/")
    sign_in(view, f"clavier-{language}@commune.example")
    open_draft(view)
    reach(page, "a[href*='/etapes/1/']")
    press_it(page)
    for _page in range(MOST_PAGES):
        if "/verification/" in page.url:
            break
        fill(page, language, paper)
    assert told_wrong(page) == []
    reach(page, "main button.button--large")
    press_it(page)
    assert page.url.endswith("/recepisse/")
    context.close()
    assert view.errors == []
