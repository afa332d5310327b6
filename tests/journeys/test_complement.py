"""An officer asks for a complement; the commune gives it, and both write to each other."""

from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, expect

from tests.journeys.applicant import make_pdf, send, sign_in
from tests.journeys.communes import COMMUNES
from tests.journeys.conftest import Portal, View, context_for
from tests.journeys.officer import enter_admin, press
from tests.journeys.planting import planted
from tests.journeys.sound import sound

REASONS = {
    "fr": "Précisez les pétitions reçues et joignez la demande signée.",
    "ar": "المرجو تدقيق عدد العرائض وإرفاق الطلب موقعا.",
}
ASKED = {
    "fr": (
        "Pétitions reçues par la commune depuis le début du mandat",
        "Demande d’adhésion signée",
    ),
    "ar": ("عدد العرائض التي توصلت بها الجماعة منذ بداية الولاية الانتدابية", "طلب الانخراط موقعا"),
}
DUE = "2031-01-15 16:30"
WRITTEN = {"fr": "Le tampon est illisible.", "ar": "الخاتم غير مقروء."}
ANSWERED = {"fr": "La nouvelle copie est nette.", "ar": "النسخة الجديدة واضحة."}
NEW = {"fr": "Nouveau", "ar": "جديد"}


def open_dossier(page: Page, portal: Portal, commune: str) -> str:
    """Find the dossier of a commune in the officers' list; return its address."""
    page.goto(f"{portal.address}/admin/dossiers/?q={commune}")
    page.locator("td.reference a").first.click()
    page.wait_for_url("**/admin/dossiers/*/**")
    return page.url


def ask(page: Page, portal: Portal, language: str) -> None:
    """Ask for two questions, one of them a file, by a date, with reasons in both languages."""
    sound(page)
    number = urlsplit(page.url).path.rstrip("/").rpartition("/")[2]
    page.locator(f"main a[href='/admin/complements/{number}/']").first.click()
    page.wait_for_url("**/admin/complements/*/")
    sound(page)
    for label in ASKED[language]:
        page.get_by_label(label, exact=True).check()
    page.fill("input[name=due_at]", DUE)
    page.keyboard.press("Tab")
    for code, words in REASONS.items():
        page.fill(f"textarea[name=reason_{code}]", words)
    press(page.locator("button[name=do][value=ask]"))
    expect(page.locator(".messages .success")).to_be_visible()
    expect(page.locator("main")).to_contain_text(REASONS["ar"])
    sound(page)


def write(page: Page, words: str) -> None:
    """Write a message on the page that is shown."""
    page.fill("textarea[name=text]", words)
    send(page.locator("form:has(textarea[name=text]) button[type=submit]"))
    expect(page.locator("main")).to_contain_text(words)
    sound(page)


def answer(view: View, paper: Path) -> None:
    """See what is asked, find only that open, change both and send."""
    page, language = view.page, view.language
    card = page.locator("section:has(#complement)")
    expect(card).to_contain_text(REASONS[language])
    expect(card.locator("li")).to_have_text(list(ASKED[language]))
    sound(page)
    card.locator("li a").first.click()
    page.wait_for_url("**/etapes/**")
    sound(page)
    assert open_inputs(page) == 1
    page.locator("form.measure input:visible:enabled").fill("7")
    send(page.locator("main form button[name=do][value=save]"))
    back(view)
    page.locator("section:has(#complement) li a").nth(1).click()
    page.wait_for_url("**/etapes/**")
    # The paper that was sent makes room for the one that is asked for.
    page.locator("form.measure button[data-remove]").first.click()
    expect(page.locator("form.measure input[type=file]")).to_have_count(1)
    page.locator("form.measure input[type=file]").set_input_files(paper)
    page.wait_for_timeout(1_500)
    page.wait_for_load_state("networkidle")
    sound(page)
    send(page.locator("main form button[name=do][value=save]"))


def open_inputs(page: Page) -> int:
    """Return how many inputs of the form can be changed."""
    return page.locator(
        "form.measure :is(input:not([type=hidden]), textarea, select):visible:enabled"
    ).count()


def back(view: View) -> None:
    """Go to the dossier's first page."""
    address = view.page.url.split("/etapes/")[0]
    view.page.goto(f"{address}/")


def test_a_commune_gives_the_complement_that_is_asked(
    view: View, browser: Browser, portal: Portal, tmp_path: Path
) -> None:
    language, commune = view.language, COMMUNES["complement"][view.language]
    planted(portal, "sent", "complement")
    context = context_for(browser, language, 1280)
    desk = context.new_page()
    enter_admin(desk, portal, "instruction", language)
    dossier = open_dossier(desk, portal, commune)
    ask(desk, portal, language)
    number = desk.url.rstrip("/").rpartition("/")[2]
    desk.goto(f"{portal.address}/admin/complements/{number}/messages/")
    sound(desk)
    write(desk, WRITTEN[language])

    view.open(f"/{language}/dossiers/")
    sign_in(view, f"complement-{language}@commune.example")
    view.page.locator(".card__title a").first.click()
    answer(view, make_pdf(tmp_path, "demande signée.pdf"))
    back(view)
    expect(view.page.locator("main .badge--info", has_text="1")).to_be_visible()
    view.page.locator("main a[href*='/echanges/']").first.click()
    expect(view.page.locator("main .badge", has_text=NEW[language])).to_be_visible()
    sound(view.page)
    write(view.page, ANSWERED[language])
    view.page.locator(".form-actions a").first.click()
    expect(view.page.locator("main .badge--info", has_text="1")).to_have_count(0)
    view.page.locator("a[href$='/verification/']").first.click()
    sound(view.page)
    send(view.page.locator("main form button.button--large"))
    expect(view.page.locator("main .summary")).to_contain_text("LCC-")
    sound(view.page)

    desk.goto(f"{portal.address}/admin/complements/")
    expect(desk.locator("main tr", has_text=commune)).to_contain_text("1")
    sound(desk)
    desk.goto(dossier)
    changed = desk.locator("#differences tbody tr")
    expect(changed).to_have_count(2)
    expect(desk.locator("#differences")).to_contain_text(ASKED[language][0])
    sound(desk)
    desk.goto(f"{portal.address}/admin/complements/{number}/messages/")
    expect(desk.locator("main strong", has_text=NEW[language])).to_have_count(1)
    context.close()
