"""A line that is down, a window that is closed: nothing typed is lost."""

from playwright.sync_api import expect

from tests.journeys.applicant import begin_dossier, open_step
from tests.journeys.communes import COMMUNES
from tests.journeys.conftest import View
from tests.journeys.test_going_on import CONTACTS, NAMES, names

NOT_YET = {"fr": "pas encore déposé", "ar": "لم يتم الإيداع بعد"}


def test_what_is_typed_outlasts_a_line_that_is_down_and_a_closed_window(view: View) -> None:
    president, director = NAMES[view.language]
    commune = COMMUNES["interrupted"][view.language]
    begin_dossier(view, f"coupure-{view.language}@commune.example", commune)
    page = open_step(view.page, CONTACTS)
    saved = page.locator("#saved")
    names(page).nth(0).fill(president)
    expect(saved).to_contain_text(NOT_YET[view.language])
    page.context.set_offline(True)
    names(page).nth(1).fill(director)
    retrying = page.locator("form[data-draft]").get_attribute("data-retrying")
    expect(saved).to_have_text(str(retrying))
    page.context.set_offline(False)
    expect(saved).to_contain_text(NOT_YET[view.language])
    view.errors.clear()  # the browser reports what it could not send
    page.reload()
    expect(names(page).nth(0)).to_have_value(president)
    expect(names(page).nth(1)).to_have_value(director)
    expect(page.locator(".standing--draft")).to_be_visible()
    # The window is closed a moment after the last key.
    address, context = page.url, page.context
    names(page).nth(2).fill(president)
    page.close(run_before_unload=False)
    again = context.new_page()
    again.goto(address)
    for _try in range(10):
        if names(again).nth(2).input_value() == president:
            break
        again.reload()
    expect(names(again).nth(2)).to_have_value(president)
