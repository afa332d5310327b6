"""A draft taken up elsewhere and in the other language; what was sent is followed."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.journeys.applicant import begin_dossier, open_step, send, sign_in
from tests.journeys.communes import COMMUNES
from tests.journeys.conftest import View, context_for

NAMES = {"fr": ("Salma Exemple", "Karim Modèle"), "ar": ("سلمى مثال", "كريم نموذج")}
OTHER = {"fr": "ar", "ar": "fr"}
CONTACTS = 2  # the step whose first questions are names


def names(page: Page) -> Locator:
    """Return the inputs for the names of people."""
    return page.locator("form.measure input[type=text]:visible:not([data-plain])")


def switch(view: View) -> None:
    """Go to the same page in the other language."""
    if view.width < 600:
        view.page.locator("header summary").first.click()
    view.page.locator(f"header a[hreflang={OTHER[view.language]}]:visible").click()
    view.page.wait_for_url(f"**/{OTHER[view.language]}/**")


def test_a_draft_goes_on_elsewhere_and_in_the_other_language(view: View, browser: Browser) -> None:
    president, director = NAMES[view.language]
    address = f"ailleurs-{view.language}@commune.example"
    begin_dossier(view, address, COMMUNES["elsewhere"][view.language])
    page = open_step(view.page, CONTACTS)
    names(page).nth(0).fill(president)
    # Going away a moment after the last key waits for the answer to be saved.
    switch(view)
    expect(names(page).nth(0)).to_have_value(president)
    names(page).nth(1).fill(director)
    send(page.locator("main form button[name=do][value=save]"))
    expect(names(page).nth(1)).to_have_value(director)

    context = context_for(browser, view.language, view.width)
    elsewhere = View(view.language, view.width, context.new_page(), view.portal)
    elsewhere.open(f"/{view.language}/dossiers/")
    sign_in(elsewhere, address)
    elsewhere.page.locator(".card__title a").first.click()
    open_step(elsewhere.page, CONTACTS)
    expect(names(elsewhere.page).nth(0)).to_have_value(president)
    expect(names(elsewhere.page).nth(1)).to_have_value(director)
    assert elsewhere.errors == []
    context.close()


@pytest.mark.parametrize("person", ["chefchaouen"])
def test_a_commune_follows_what_it_has_sent(view: View, person: str) -> None:
    view.open(f"/{view.language}/dossiers/")
    sign_in(view, f"{person}@commune.example")
    view.page.locator(".card__title a").first.click()
    expect(view.page.locator(".standing--sent")).to_be_visible()
    expect(view.page.locator("#dates ~ * li, #dates ~ li")).not_to_have_count(0)
    assert view.overflow() == 0
    view.page.locator("a[href$='/recepisse/']").first.click()
    expect(view.page.locator("main .summary")).to_contain_text("LCC-")
    assert view.overflow() == 0
