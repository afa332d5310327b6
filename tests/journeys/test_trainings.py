"""A training from the registration to the certificate: a commune's member and an officer."""

import re
from datetime import UTC, datetime, timedelta
from io import BytesIO
from urllib.parse import urlsplit

import pikepdf
from playwright.sync_api import Browser, Locator, Page, expect

from tests.journeys.applicant import say_whose, send, sign_in
from tests.journeys.axe import violations
from tests.journeys.communes import COMMUNES
from tests.journeys.conftest import Portal, View, context_for
from tests.journeys.officer import enter_admin

PEOPLE = {
    "fr": ("Amina Exemple", "Brahim Modèle"),
    "ar": ("أمينة المثال", "إبراهيم النموذج"),
}
TAKEN = {"fr": "Place réservée", "ar": "مقعد محجوز"}
WAITS = {"fr": "En liste d’attente", "ar": "في لائحة الانتظار"}
REASONS = {"reason_fr": "Salle disponible plus tôt.", "reason_ar": "القاعة متوفرة قبل ذلك."}
HOURS = {"starts_at": "23:58", "ends_at": "23:59"}  # the latest of a day: it has not begun yet
FORMAT = "%Y-%m-%d %H:%M"


class Officer:
    """An officer of the technical team, at a desk or with a phone, and what axe says to both."""

    def __init__(self, browser: Browser, portal: Portal, language: str, width: int) -> None:
        self.context = context_for(browser, language, width)
        self.page = self.context.new_page()
        self.portal = portal
        enter_admin(self.page, portal, "instruction", language)

    def open(self, path: str) -> Page:
        """Go to an address of the portal."""
        self.page.goto(f"{self.portal.address}{path}")
        return self.page


def session_to_offer(officer: Officer, language: str) -> str:
    """Return the key of the session to come that this language's journey has for itself."""
    table = officer.open("/admin/inscriptions/").locator("main table")
    rows = table.locator("tbody tr", has=officer.page.locator("a[href$='/reglages/']"))
    row = rows.filter(has_text="Oujda") if language == "fr" else rows.first
    address = row.locator("a[href$='/reglages/']").get_attribute("href") or ""
    return re.findall(r"\d+", urlsplit(address).path)[0]


def offer(officer: Officer, session: str) -> None:
    """Open the registration: one seat for each commune."""
    page = officer.open(f"/admin/inscriptions/{session}/reglages/")
    now = datetime.now(UTC)
    fill(page, "opens_at", (now - timedelta(days=1)).strftime(FORMAT))
    fill(page, "closes_at", (now + timedelta(days=2)).strftime(FORMAT))
    fill(page, "capacity", "5")
    fill(page, "per_commune", "1")
    found = violations(page)
    done(page)
    assert found == []


def fill(page: Page, name: str, value: str) -> None:
    """Fill a field of the administration and leave it, so that its calendar closes."""
    page.fill(f"main [name={name}]", value)
    page.keyboard.press("Tab")


def done(page: Page) -> None:
    """Send the form of an officer's screen; it is told that it was done."""
    send(page.locator("main form button[type=submit]").last)
    expect(page.locator(".messages .success")).to_be_visible()


def open_space(view: View, session: str) -> None:
    """Come to the registration by its address, sign in, open the commune's space."""
    page = view.page
    view.open(f"/{view.language}/inscriptions/sessions/{session}/")
    sign_in(view, f"formation-{view.language}@commune.example")
    page.wait_for_url(f"**/inscriptions/sessions/{session}/")
    page.locator("main a[href*='/espace/']").first.click()
    say_whose(page, COMMUNES["the training"][view.language])
    send(page.locator("main form[novalidate] button.button").last)
    expect(page.locator("input[name=p-0-name]")).to_be_visible()


def register(view: View, session: str, name: str) -> Locator:
    """Register a colleague; return the line of the person in the list that answers."""
    page = view.page
    view.open(f"/{view.language}/inscriptions/sessions/{session}/")
    page.fill("input[name=p-0-name]", name)
    page.select_option("select[name=p-0-function]", "manager")
    page.check("input[name=notice]")
    assert violations(page) == []
    send(page.locator("main form button.button").last)
    assert violations(page) == []
    return line(page, name)


def line(page: Page, name: str) -> Locator:
    """Return a person's line in the list of the commune."""
    return page.locator(".people__item", has_text=name)


def cancel(view: View, name: str) -> None:
    """Cancel a person's registration: asked once more, then done."""
    page = view.page
    line(page, name).locator("a[href$='/annuler/']").click()
    page.wait_for_url("**/annuler/")
    assert violations(page) == []
    send(page.locator("main form button[type=submit]").last)


def hold_today(officer: Officer, session: str) -> None:
    """Move the session to this very day, so that attendance can be recorded."""
    page = officer.open(f"/admin/inscriptions/{session}/reporter/")
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    for name, value in {"starts_on": today, "ends_on": today, **HOURS, **REASONS}.items():
        fill(page, name, value)
    found = violations(page)
    done(page)
    assert found == []


def print_sheet(officer: Officer, session: str) -> pikepdf.Pdf:
    """Return the attendance sheet that the session's screen offers."""
    page = officer.open(f"/admin/inscriptions/{session}/")
    assert violations(page) == []
    address = page.locator("main a[href$='/feuille.pdf']").get_attribute("href")
    answer = page.request.get(f"{officer.portal.address}{address}")
    assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf")
    return pikepdf.open(BytesIO(answer.body()))


def record(phone: Officer, language: str, session: str, name: str) -> None:
    """Tick a person on a phone; a second tick takes it back, a third sets it again."""
    page = phone.open(f"/{language}/inscriptions/presence/{session}/")
    person = page.locator("button[name=mark]", has_text=name)
    for pressed in ("true", "false", "true"):
        send(person)
        expect(person).to_have_attribute("aria-pressed", pressed)
    root = "document.documentElement"
    wider = page.evaluate(f"{root}.scrollWidth - {root}.clientWidth")
    height = (person.bounding_box() or {"height": 0})["height"]
    assert (violations(page), wider, height >= 44) == ([], 0, True)


def close(officer: Officer, session: str) -> None:
    """Close the attendance: certificates are made."""
    page = officer.open(f"/admin/inscriptions/{session}/")
    send(page.locator("main form[action$='/cloturer/'] button"))
    expect(page.locator(".messages .success")).to_be_visible()


def proof_on(paper: pikepdf.Pdf) -> str:
    """Return the address that the code on a certificate leads to, told besides to who sees none."""
    told = [
        str(one.Alt)
        for one in paper.objects
        if isinstance(one, pikepdf.Dictionary) and "/Alt" in one
    ]
    return next(text for text in told if "/attestations/" in text)


def certificate(view: View, name: str) -> pikepdf.Pdf:
    """Return the certificate that the commune's list offers for a person."""
    view.page.reload()
    link = line(view.page, name).locator("a[href$='.pdf']")
    answer = view.page.request.get(f"{view.portal.address}{link.get_attribute('href')}")
    assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf")
    return pikepdf.open(BytesIO(answer.body()))


def check(view: View, address: str, name: str) -> None:
    """Check a certificate as whoever holds the paper does, without being signed in."""
    page = view.page
    parts = urlsplit(address)
    assert view.open(f"{parts.path}?{parts.query}") == 200
    expect(page.locator(".notice--good")).to_be_visible()
    assert (name in page.locator("main").inner_text(), violations(page)) == (False, [])
    page.fill("input[name=name]", name)
    send(page.locator("main form[method=post] button"))
    expect(page.locator("#name .notice--good")).to_be_visible()
    assert violations(page) == []


def test_a_colleague_goes_from_the_waiting_list_to_the_certificate(
    view: View, browser: Browser
) -> None:
    language = view.language
    first, second = PEOPLE[language]
    desk = Officer(browser, view.portal, language, 1280)
    session = session_to_offer(desk, language)
    offer(desk, session)

    open_space(view, session)
    expect(register(view, session, first)).to_contain_text(TAKEN[language])
    expect(register(view, session, second)).to_contain_text(WAITS[language])
    cancel(view, first)
    expect(line(view.page, second)).to_contain_text(TAKEN[language])
    expect(line(view.page, second)).not_to_contain_text(WAITS[language])

    hold_today(desk, session)
    assert len(print_sheet(desk, session).pages) == 1
    phone = Officer(browser, view.portal, language, 390)
    record(phone, language, session, second)
    close(desk, session)

    address = proof_on(certificate(view, second))
    context = context_for(browser, language, view.width)
    check(View(language, view.width, context.new_page(), view.portal), address, second)
    for one in (desk.context, phone.context, context):
        one.close()
