"""A dossier that came on paper: an officer keys it in, the commune's contact confirms it."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.applicant import (
    answer_all,
    go_on,
    make_pdf,
    send,
    sign_in,
    told_wrong,
)
from tests.journeys.communes import COMMUNES
from tests.journeys.conftest import Portal, View, context_for
from tests.journeys.officer import enter_admin
from tests.journeys.test_application import MOST_PAGES, sound

PAPER = "BO 117/2026"
ORIGIN = {"fr": "d'après le dossier papier", "ar": "من الملف الورقي"}
INVITATION = re.compile(r"https?://\S+/compte/\S*invit\S+")
PICTURES = os.environ.get("PICTURES")


@pytest.fixture
def officer(view: View, browser: Browser, portal: Portal) -> Iterator[View]:
    """An officer in the language and the width of the commune that they type for."""
    context = context_for(browser, view.language, view.width)
    officer = View(view.language, view.width, context.new_page(), portal)
    enter_admin(officer.page, portal, "instruction", view.language)
    yield officer
    context.close()
    assert officer.errors == []


def look(view: View, name: str) -> None:
    """Keep a picture of the whole page, where asked to; the page is sound."""
    view.page.wait_for_function("document.fonts.status === 'loaded'")
    if PICTURES:
        target = Path(PICTURES) / f"assisted-{name}-{view.language}-{view.width}.png"
        view.page.screenshot(path=target, full_page=True, animations="disabled")
    sound(view)


def begin(view: View, commune: str) -> str:
    """Begin from the list of dossiers; return the address of the entry."""
    page = view.page
    view.open("/admin/dossiers/")
    if view.width > 600:
        send(page.locator("header a[href$='/papiers/nouveau/']").first)
    else:
        view.open("/admin/papiers/nouveau/")
    look(view, "begin")
    page.fill("input[name=commune]", commune)
    page.locator("[role=option]").first.click()
    option = page.locator("select[name=call] option").filter(has_not_text="2022").last
    page.select_option("select[name=call]", option.get_attribute("value"))
    page.fill("input[name=received_on]", page.evaluate("new Date().toISOString().slice(0, 10)"))
    page.keyboard.press("Tab")
    page.fill("input[name=paper_reference]", PAPER)
    page.fill("textarea[name=reason]", "La commune n'a pas de connexion.")
    send(page.locator("main form button.button[type=submit]").last)
    expect(page.locator(".messages .success")).to_be_visible()
    return page.url


def key_in(view: View, paper: Path) -> None:
    """Answer every step as the commune would, until the page that checks the answers."""
    page = view.page
    page.locator("main a.button[href*='/dossiers/']").last.click()
    page.wait_for_selector(".tasks__name")
    expect(page.locator("#paper-dossier")).to_be_visible()
    look(view, "overview")
    page.locator(".tasks__name").first.click()
    for _page in range(MOST_PAGES):
        page.wait_for_load_state()
        if "/verification/" in page.url:
            break
        answer_all(page, view.language, paper)
        go_on(page)
    assert told_wrong(page) == []
    assert page.locator("form[action$='/envoi/']").count() == 0
    look(view, "checked")


def hand_over(view: View, entry: str, contact: str) -> None:
    """Invite the contact of a space in which nobody is."""
    page = view.page
    page.goto(entry)
    look(view, "entry")
    page.fill("input[name=contact]", contact)
    send(page.locator("button[name=do][value=ready]"))
    expect(page.locator(".messages .success")).to_be_visible()
    look(view, "ready")


def invitation(view: View, contact: str) -> str:
    """Return the link of the invitation in the mailbox, among the letters to the contact."""
    for _try in range(40):
        view.open(f"/{view.language}/demonstration/courrier/")
        letters = view.page.locator(".mail", has_text=contact).all_inner_texts()
        if found := INVITATION.search("\n".join(letters)):
            return found[0]
        view.page.wait_for_timeout(500)
    raise AssertionError(f"no invitation came for {contact}")


def confirm(view: View, contact: str) -> Page:
    """Come in with the invitation, read the notice, check, send; return the receipt."""
    page = view.page
    link = invitation(view, contact)
    view.open(re.sub(r"^https?://[^/]+/(fr|ar)", f"/{view.language}", link))
    sign_in(view, contact)
    send(page.locator("main form button.button").first)
    view.open(f"/{view.language}/dossiers/")
    page.locator(".card__title a[href*='/dossiers/']").first.click()
    page.wait_for_selector(".tasks__name")
    expect(page.locator(".notice--warning #paper-dossier")).to_be_visible()
    look(view, "notice")
    page.locator(".notice--warning a[href*='/verification/']").first.click()
    page.wait_for_url("**/verification/")
    assert told_wrong(page) == []
    look(view, "confirm")
    send(page.locator("main form button.button--large"))
    assert page.url.endswith("/recepisse/")
    look(view, "receipt")
    return page


def test_an_officer_keys_in_a_paper_and_its_commune_confirms(
    view: View, officer: View, tmp_path: Path
) -> None:
    language = view.language
    contact = f"papier-{language}@commune.example"
    entry = begin(officer, COMMUNES["on paper"][language])
    key_in(officer, make_pdf(tmp_path))
    dossier = officer.page.url
    hand_over(officer, entry, contact)
    receipt = confirm(view, contact)
    expect(receipt.locator("main")).to_contain_text(ORIGIN[language])
    expect(receipt.locator("main")).to_contain_text(PAPER)
    gone = officer.page.context.request.get(dossier)
    assert gone.status == 404
    officer.page.goto(entry)
    look(officer, "confirmed")
    officer.open("/admin/dossiers/?paper=confirmed&columns=paper")
    assert officer.page.locator("main td .flag--info").count() > 0
