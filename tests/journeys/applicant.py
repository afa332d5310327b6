"""What an applicant does: sign in with the code of the mailbox, answer whatever is asked."""

import re
from pathlib import Path

import pikepdf
from playwright.sync_api import Locator, Page

from tests.journeys.conftest import View

TEXTS = {
    "fr": "Une réponse donnée à titre d'exemple, assez longue pour convenir à toutes les questions",
    "ar": "جواب على سبيل المثال، طويل بما يكفي ليناسب جميع الأسئلة المطروحة في هذه الاستمارة",
}
BY_TYPE = {"email": "contact@commune.example", "tel": "05 37 12 34 56", "date": "2026-01-15"}
INPUTS = "input:visible, textarea:visible, select:visible"
SAVED_AFTER = 1_500  # milliseconds after the last key
BY_KEYBOARD = {"decimal": "12", "url": "www.commune.example"}


def make_pdf(folder: Path, name: str = "délibération.pdf") -> Path:
    """Return a small paper to attach."""
    document = pikepdf.new()
    document.add_blank_page()
    document.save(folder / name)
    return folder / name


def sign_in(view: View, address: str) -> None:
    """Ask for a code on the page that is shown, read it in the mailbox, enter it."""
    page = view.page
    page.fill("input[name=email]", address)
    page.locator("main form button.button").first.click()
    page.wait_for_selector("input[name=code]")
    page.fill("input[name=code]", code_for(view, address))
    page.click("button[value=verify]")
    page.wait_for_load_state()


def code_for(view: View, address: str) -> str:
    """Return the last code that was sent to an address, as the mailbox shows it."""
    mailbox = view.page.context.new_page()
    try:
        for _try in range(40):
            mailbox.goto(f"{view.portal.address}/{view.language}/demonstration/courrier/")
            mail = mailbox.locator(".mail", has_text=address).first
            if mail.count():
                found = re.search(r"\b\d{6}\b", mail.inner_text())
                if found:
                    return found[0]
            mailbox.wait_for_timeout(500)
    finally:
        mailbox.close()
    raise AssertionError(f"no code came for {address}")


def answer_all(page: Page, language: str, paper: Path) -> None:
    """Answer every question that the page shows, and those that the answers open."""
    seen: set[str] = set()
    while fresh := [one for one in shown_inputs(page) if one not in seen]:
        seen.update(fresh)
        for name in fresh:
            control = page.locator(f'[id="{name}"]')
            if control.is_visible():
                answer(page, control, language, paper)
        page.wait_for_timeout(SAVED_AFTER)
        page.wait_for_load_state("networkidle")


def shown_inputs(page: Page) -> list[str]:
    """Return the ids of the inputs in view, in the order of the page."""
    inputs = page.locator("form.measure").locator(INPUTS).all()
    return [name for one in inputs if (name := one.get_attribute("id"))]


def answer(page: Page, control: Locator, language: str, paper: Path) -> None:
    """Answer one input by its kind."""
    if control.evaluate("e => e.tagName") == "SELECT":
        control.select_option(index=3)
        return
    if control.evaluate("e => e.closest('[data-commune-picker]') !== null"):
        control.fill({"fr": "Ifrane", "ar": "إفران"}[language])
        control.press("Escape")
        return
    kind = control.get_attribute("type") or ""
    if kind == "radio":
        name = control.get_attribute("name")
        if not page.locator(f'input[name="{name}"]:checked').count():
            control.check()
    elif kind == "checkbox":
        control.check()
    elif kind == "file":
        control.set_input_files(paper)
    else:
        keyboard = BY_KEYBOARD.get(control.get_attribute("inputmode") or "")
        control.fill(BY_TYPE.get(kind) or keyboard or TEXTS[language])


def go_on(page: Page) -> None:
    """Save the step and go on."""
    page.locator("main form button[name=do][value=continue]").last.click()
    page.wait_for_load_state()
