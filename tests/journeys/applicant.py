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
    send(page.locator("main form button.button").first)
    page.fill("input[name=code]", code_for(view, address))
    send(page.locator("button[value=verify]"))


def send(button: Locator) -> None:
    """Press the button of a form and wait for the page that answers."""
    with button.page.expect_navigation():
        button.click()


def told_wrong(page: Page) -> list[str]:
    """Return what the page says is to be mended."""
    return page.locator(".error-summary").all_inner_texts()


CODE = re.compile(r"\b\d{6}\b")


def code_for(view: View, address: str, wanted: re.Pattern[str] = CODE) -> str:
    """Return the last code, or what else is wanted, that the mailbox shows for an address."""
    mailbox = view.page.context.new_page()
    try:
        for _try in range(40):
            mailbox.goto(f"{view.portal.address}/{view.language}/demonstration/courrier/")
            mail = mailbox.locator(".mail", has_text=address).first
            if mail.count():
                found = wanted.search(mail.inner_text())
                if found:
                    return found[0]
            mailbox.wait_for_timeout(500)
    finally:
        mailbox.close()
    raise AssertionError(f"no code came for {address}")


def begin_dossier(view: View, address: str, commune: str) -> None:
    """Sign in and open the draft of a commune for the call that is open."""
    view.open(f"/{view.language}/dossiers/")
    sign_in(view, address)
    view.page.locator("main a[href*='/dossiers/nouveau/']").first.click()
    say_whose(view.page, commune)
    open_draft(view.page)


def say_whose(page: Page, commune: str, role: str = "focal_point") -> None:
    """Name the commune and the role in it."""
    page.fill("input[name=commune]", commune)
    page.keyboard.press("Escape")
    page.check(f"input[name=role][value={role}]")


def open_draft(page: Page) -> None:
    """Open the draft; a commune that is refused is told at once, not by waiting in vain."""
    send(page.locator("main form[novalidate] button.button").last)
    assert (told_wrong(page), page.locator(".tasks__name").count() > 0) == ([], True)


def open_step(page: Page, number: int) -> Page:
    """Go from a dossier's list of steps to one of them."""
    page.locator(".tasks__name").nth(number - 1).click()
    page.wait_for_url(f"**/etapes/{number}/")
    return page


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
    send(page.locator("main form button[name=do][value=continue]").last)
