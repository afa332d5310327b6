"""The letters of a small campaign: asked for, made by the worker, and frozen."""

from playwright.sync_api import Page, expect

from tests.journeys.applicant import send
from tests.journeys.conftest import View
from tests.journeys.desks import cells, screen, states
from tests.journeys.judging import SLUG, VOTED, everyone
from tests.journeys.sound import sound

LETTERS = {"Commune retenue": 3, "Commune de la liste d’attente": 1, "Commune non retenue": 1}
MADE = "Tout ce qui pouvait être produit l’est."


def written(officer: View, path: str) -> None:
    """Ask for the letters of each decision; the worker makes them, and all are told."""
    for name, count in LETTERS.items():
        page = screen(officer, "lettres/productions/")
        for field, label in ("call", SLUG), ("template", name):
            option = page.locator(f"select[name={field}] option", has_text=label)
            page.select_option(f"select[name={field}]", option.get_attribute("value"))
        page.select_option("select[name=channel]", "mail")
        send(page.locator("button[name=do][value=count]"))
        expect(page.locator("main form [role=status] bdi")).to_have_text(str(count))
        sound(page)
        send(page.locator("button[name=do][value=make]"))
        expect(page.locator("#progress")).to_have_text(f"{MADE} {count} / {count}")
        sound(page)
    assert states(officer, path) == everyone("Décision notifiée")


def frozen(officer: View, path: str) -> None:
    """Change the words of a template: the letter that left keeps its own, and its paper."""
    register = f"lettres/?{path.partition('?')[2].partition('&')[0]}"
    rows = cells(screen(officer, register))
    assert {row[1]: row[4] for row in rows} == everyone("Expédiée")
    page = officer.page
    page.locator("main tr", has_text=VOTED).locator("td.reference a").click()
    expect(page.locator("main .dossier-facts")).to_contain_text("Votre commune est retenue")
    sound(page)
    letter, before = page.url, kept(page)
    screen(officer, "lettres/modeles/")
    page.locator("td.title a", has_text="Commune retenue").click()
    first = page.input_value("input[name=subject_fr]")
    reworded(page, "Changé depuis")
    page.goto(letter)
    assert kept(page) == before
    screen(officer, "lettres/modeles/")
    page.locator("td.title a", has_text="Commune retenue").click()
    expect(page.locator("input[name=subject_fr]")).to_have_value("Changé depuis")
    reworded(page, first)


def kept(page: Page) -> tuple[list[str], bytes]:
    """Return what the register says of a letter, and its paper."""
    facts = page.locator("main .dossier-facts")
    paper = page.request.get(page.url + "lettre.pdf")
    assert paper.body()[:5] == b"%PDF-"
    return facts.locator("dd").all_inner_texts(), paper.body()


def reworded(page: Page, subject: str) -> None:
    """Change the subject of the template that is shown."""
    page.fill("input[name=subject_fr]", subject)
    send(page.locator("main form button[type=submit]").last)
    expect(page.locator(".messages .success")).to_be_visible()
